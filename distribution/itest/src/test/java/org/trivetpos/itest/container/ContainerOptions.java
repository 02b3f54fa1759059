package org.trivetpos.itest.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.KarafExamSystemConfigurationOption;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.trivetpos.testkit.shop.Ports;

/** How Pax Exam unpacks and starts the shop's archive. */
final class ContainerOptions {

    private static final long START_TIMEOUT_MILLIS = 90_000;

    private ContainerOptions() {
    }

    static Option[] all(Path invoker) throws IOException {
        List<Option> options = new ArrayList<>();
        shop(options);
        repositories(options);
        jupiter(options, invoker);
        java(options);
        return options.toArray(Option[]::new);
    }

    /** Where Pax Exam unpacks the archive, in a folder with a new name each time. */
    static Path unpacked() {
        return Path.of(given("trivet.work"), "exam");
    }

    private static void shop(List<Option> options) throws IOException {
        options.add(karafDistributionConfiguration()
                .frameworkUrl(Path.of(given("trivet.archive")).toUri().toString())
                .karafVersion(given("trivet.karaf.version"))
                .name("Trivet")
                .unpackDirectory(unpacked().toFile())
                .useDeployFolder(false));
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(configureSecurity().disableKarafMBeanServerBuilder());
        options.add(systemTimeout(START_TIMEOUT_MILLIS));
        options.add(systemProperty("trivet.http.port").value(String.valueOf(Ports.free())));
        options.add(systemProperty("user.timezone").value("Asia/Shanghai"));
        // as bin/trivet does with what a shop has chosen
        options.add(editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot",
                "shop-counter, demo"));
    }

    private static void repositories(List<Option> options) {
        String settings = "etc/org.ops4j.pax.url.mvn.cfg";
        String local = given("trivet.maven.repository");
        options.add(editConfigurationFilePut(settings, "org.ops4j.pax.url.mvn.repositories",
                "file:" + given("trivet.exam.repository") + "@id=exam, file:" + local + "@id=local@snapshots"));
        options.add(editConfigurationFilePut(settings, "org.ops4j.pax.url.mvn.localRepository", local));
    }

    private static void jupiter(List<Option> options, Path invoker) {
        String junit = given("trivet.junit.version");
        options.add(new KarafExamSystemConfigurationOption("jupiter"));
        options.add(new OverrideJUnitBundlesOption());
        options.add(mavenBundle("org.opentest4j", "opentest4j", "1.3.0"));
        for (String part : List.of("commons", "engine", "launcher")) {
            options.add(mavenBundle("org.junit.platform", "junit-platform-" + part, junit));
        }
        for (String part : List.of("api", "engine")) {
            options.add(mavenBundle("org.junit.jupiter", "junit-jupiter-" + part, junit));
        }
        options.add(mavenBundle("net.bytebuddy", "byte-buddy", given("trivet.bytebuddy.version")));
        options.add(mavenBundle("org.assertj", "assertj-core", given("trivet.assertj.version")));
        options.add(bundle(invoker.toUri().toString()));
    }

    /** The same as bin/trivet; without the shared class data, which the test would not amortise. */
    private static void java(List<Option> options) {
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        for (String opened : List.of("java.base/java.security", "java.base/java.net", "java.base/java.lang",
                "java.base/java.util", "java.naming/javax.naming.spi", "java.rmi/sun.rmi.transport.tcp")) {
            arguments.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        for (String exported : List.of("java.base/sun.net.www.protocol.file", "java.base/sun.net.www.protocol.http",
                "java.base/sun.net.www.protocol.https", "java.base/sun.net.www.protocol.jar",
                "java.base/sun.net.www.content.text", "java.naming/com.sun.jndi.ldap",
                "java.rmi/sun.rmi.registry")) {
            arguments.add("--add-exports=" + exported + "=ALL-UNNAMED");
        }
        arguments.stream().map(VMOption::new).forEach(options::add);
    }

    private static String given(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the system property " + property + " is missing: run the test with Maven");
        }
        return value;
    }
}
