package ${package};

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.spi.Scale;

/**
 * Reads {@code scale.txt}: {@code 532} grams at rest, {@code ~532} while it moves. Asked about five times a second
 * while somebody weighs; it has half a second, and a device that is off is an answer.
 */
@Component(service = Scale.class)
public final class FileScale implements Scale {

    private final Path file;

    @Activate
    public FileScale(BundleContext context) {
        this(Path.of(context.getProperty("trivet.data")).resolve("scale.txt"));
    }

    FileScale(Path file) {
        this.file = file;
    }

    @Override
    public String id() {
        return "${artifactId}";
    }

    @Override
    public LocalText name() {
        return new LocalText("文件秤", "Scale in a file");
    }

    @Override
    public ScaleReading read() {
        try {
            String shown = Files.readString(file).strip();
            boolean moves = shown.startsWith("~");
            Weight weight = new Weight(Long.parseLong(moves ? shown.substring(1) : shown));
            return moves ? new ScaleReading.Unstable(weight, Weight.ZERO)
                    : new ScaleReading.Stable(weight, Weight.ZERO);
        } catch (IOException | NumberFormatException off) {
            return new ScaleReading.NoAnswer();
        }
    }
}
