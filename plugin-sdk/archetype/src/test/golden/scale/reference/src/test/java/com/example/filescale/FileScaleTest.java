package com.example.filescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;

class FileScaleTest {

    @TempDir
    private Path folder;

    private ScaleReading reads(String shown) throws IOException {
        Path file = Files.writeString(folder.resolve("scale.txt"), shown);
        return new FileScale(file).read();
    }

    @Test
    void itSaysWhetherTheWeightIsAtRest() throws IOException {
        assertThat(reads("532")).isEqualTo(new ScaleReading.Stable(new Weight(532), Weight.ZERO));
        assertThat(reads("~530")).isEqualTo(new ScaleReading.Unstable(new Weight(530), Weight.ZERO));
    }

    @Test
    void aScaleThatIsOffOrSaysRubbishDoesNotAnswer() throws IOException {
        assertThat(reads("heavy")).isEqualTo(new ScaleReading.NoAnswer());
        assertThat(new FileScale(folder.resolve("nowhere")).read()).isEqualTo(new ScaleReading.NoAnswer());
    }
}
