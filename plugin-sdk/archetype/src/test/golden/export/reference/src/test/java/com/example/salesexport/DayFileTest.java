package com.example.salesexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFileTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("day/2026-11-23.csv");
    }

    @Test
    void linesAreAddedInOrder() throws IOException {
        new DayFile(file).append(7, "a");
        new DayFile(file).append(12, "b");
        assertThat(Files.readString(file)).isEqualTo("7,a\n12,b\n");
    }

    @Test
    void whatIsReadAgainIsNotWrittenAgain() throws IOException {
        new DayFile(file).append(7, "a");
        new DayFile(file).append(12, "b");
        new DayFile(file).append(12, "b");
        new DayFile(file).append(7, "a");
        assertThat(Files.readString(file)).isEqualTo("7,a\n12,b\n");
    }

    @Test
    void aLineThatAPowerCutLeftHalfIsWrittenWhole() throws IOException {
        new DayFile(file).append(7, "a");
        Files.writeString(file, "7,a\n12,");
        new DayFile(file).append(12, "b");
        assertThat(Files.readString(file)).isEqualTo("7,a\n12,b\n");
    }

    @Test
    void aLongDayKeepsEveryLine() throws IOException {
        for (int i = 1; i <= 1000; i++) {
            new DayFile(file).append(i, "x".repeat(40));
        }
        assertThat(Files.readAllLines(file)).hasSize(1000).last().asString().startsWith("1000,");
    }
}
