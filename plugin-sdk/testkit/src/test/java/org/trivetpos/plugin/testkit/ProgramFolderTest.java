package org.trivetpos.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

    @TempDir
    private Path folder;

    @Test
    void an_archive_is_unpacked_once_and_its_program_gets_the_testkits_bundles() throws Exception {
        Path program = Files.createDirectories(folder.resolve("assembly-1/bin")).getParent();
        Files.writeString(program.resolve("bin/trivet"), "#!/bin/sh");
        Files.writeString(Files.createDirectories(program.resolve("etc")).resolve("startup.properties"), "a = 1");
        Files.writeString(program.resolve("etc/org.apache.karaf.features.cfg"), "featuresBoot=a/1\n"
                + "featuresRepositories=b\n");
        Files.writeString(Files.createDirectories(program.resolve("system/org")).resolve("a.jar"), "jar");
        Path archive = folder.resolve("a.tar.gz");
        assertThat(new ProcessBuilder("tar", "-czf", archive.toString(), "-C", folder.toString(), "assembly-1").start()
                .onExit().get().exitValue()).isZero();
        Path work = Files.createDirectories(folder.resolve("work"));

        Path unpacked = ProgramFolder.unpacked(archive, work);
        assertThat(ProgramFolder.unpacked(archive, work)).isEqualTo(unpacked);
        Path copy = ProgramFolder.withTestkit(unpacked, work.resolve("shop-1/program"));

        assertThat(copy.resolve("system/org/a.jar")).hasContent("jar");
        assertThat(copy.resolve("system/testkit/workload.jar")).exists();
        assertThat(copy.resolve("etc/startup.properties")).content().contains("a = 1\n", "reference\\:file\\:testkit/"
                + "testkit-clock.jar = 13");
        assertThat(copy.resolve("etc/org.apache.karaf.features.cfg")).content()
                .startsWith("featuresBoot=trivet-testkit, a/1\nfeaturesRepositories=file\\:/")
                .endsWith("/features.xml, b\n");
        assertThat(unpacked.resolve("etc/startup.properties")).hasContent("a = 1");
    }

    @Test
    void what_an_earlier_run_left_goes_unless_it_still_runs() throws IOException {
        Path dead = Files.createDirectories(folder.resolve("shop-1/data"));
        Path alive = Files.createDirectories(folder.resolve("shop-2/data"));
        Files.writeString(alive.resolve("trivet.pid"), ProcessHandle.current().pid() + "\n");
        ProgramFolder.clear(folder);
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
    }
}
