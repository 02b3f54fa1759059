package org.trivetpos.itest.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.ops4j.pax.tinybundles.TinyBundles;

/** One container of the assembled shop, driven through Pax Exam from the test JVM. */
public final class KarafContainer implements AutoCloseable {

    private final Map<Method, TestAddress> addresses = new HashMap<>();
    private final ExamSystem system;
    private final TestContainer container;

    private KarafContainer() throws IOException {
        system = DefaultExamSystem.create(ContainerOptions.all(invokerBundle()));
        container = PaxExamRuntime.createContainer(system);
    }

    public static KarafContainer started() {
        try {
            KarafContainer karaf = new KarafContainer();
            try {
                karaf.container.start();
            } catch (RuntimeException e) {
                endLeftOvers();
                throw new IllegalStateException("the container did not start: read data/log/trivet.log in "
                        + ContainerOptions.unpacked(), e);
            }
            return karaf;
        } catch (IOException e) {
            throw new UncheckedIOException("the container could not be prepared", e);
        }
    }

    /** Pax Exam leaves the JVM of a failed start running. */
    private static void endLeftOvers() throws IOException {
        try (Stream<Path> files = Files.walk(ContainerOptions.unpacked(), 2)) {
            for (Path pid : files.filter(file -> file.endsWith("karaf.pid")).toList()) {
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Installs a bundle that holds the test class, under a location of its own: Pax Exam's default allows only one. */
    public void send(Class<?> test, List<Method> methods) throws IOException {
        TestProbeBuilder probe = system.createProbe();
        for (Method method : methods) {
            addresses.put(method, probe.addTest(test, method.getName()));
        }
        container.install("probe:" + test.getName(), probe.build().getStream());
    }

    /** Runs the test method inside and throws here what it threw there. */
    public void run(Method method) throws Throwable {
        try {
            container.call(addresses.get(method));
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw root;
        }
    }

    /** Probes go with the container; Pax Exam fails when they are uninstalled before. */
    @Override
    public void close() {
        container.stop();
    }

    private static Path invokerBundle() throws IOException {
        Path jar = Files.createTempFile("invoker", ".jar");
        jar.toFile().deleteOnExit();
        try (InputStream bundle = TinyBundles.bundle()
                .addClass(JupiterInvoker.class)
                .setHeader("Bundle-ManifestVersion", "2")
                .setHeader("Bundle-SymbolicName", "org.trivetpos.itest.invoker")
                .setHeader("Bundle-Activator", JupiterInvoker.class.getName())
                .setHeader("DynamicImport-Package", "*")
                .build(TinyBundles.rawBuilder())) {
            Files.write(jar, bundle.readAllBytes());
        }
        return jar;
    }
}
