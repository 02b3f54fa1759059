package org.trivetpos.checker.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.testkit.plugin.Jars;

class CheckMojoTest {

    @TempDir
    private Path folder;

    private CheckMojo check(Path jar, int cycles, boolean strict) {
        MavenProject project = new MavenProject();
        Set<Artifact> dependencies = OurPluginsTest.classPath().stream().map(CheckMojoTest::artifact)
                .collect(Collectors.toCollection(HashSet::new));
        project.setArtifacts(dependencies);
        return new CheckMojo(project, jar, folder.resolve("checker"), cycles, strict);
    }

    private static Artifact artifact(Path jar) {
        Artifact artifact = new DefaultArtifact("any", jar.getFileName().toString(), "1", "provided", "jar", "",
                new DefaultArtifactHandler("jar"));
        artifact.setFile(jar.toFile());
        return artifact;
    }

    @Test
    void a_plugin_that_is_well_passes_and_leaves_a_report() {
        assertThatCode(() -> check(OurPluginsTest.jar("tender-cash"), 2, true).execute()).doesNotThrowAnyException();
        assertThat(folder.resolve("checker/report.txt")).exists();
    }

    @Test
    void an_error_fails_the_build_and_stands_in_the_report_in_both_languages() {
        Path jar = new Jars(folder).jar("bad.jar", Jars.headers(), Map.of());

        assertThatThrownBy(() -> check(jar, 5, false).execute()).isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("bad.jar: 4 findings");
        assertThat(folder.resolve("checker/report.txt")).content().contains("缺少 Bundle-Name", "Bundle-Name is missing");
    }
}
