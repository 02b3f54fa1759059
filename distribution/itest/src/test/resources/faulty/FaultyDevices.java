package org.acme.faulty;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.spi.CallerDriver;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;

/** What does everything wrong beside the till: papers, scale, telephone. */
public final class FaultyDevices {

    private FaultyDevices() { }

    /** Papers on which nothing stands. */
    public static final class PaperWaster implements PaperLayout {
        public String id() {
            return "waster";
        }

        public LocalText name() {
            return Faulty.thrown();
        }

        public Set<Paper.Kind> kinds() {
            return Set.of(Paper.Kind.values());
        }

        public Document layOut(Paper paper, Document usual) {
            return new Document(List.of(new Document.Feed(1)));
        }
    }

    public static final class StuckScale implements Scale {
        public String id() {
            return "stuck";
        }

        public LocalText name() {
            return Faulty.thrown();
        }

        public ScaleReading read() {
            return Faulty.stall();
        }
    }

    public static final class DeadLine implements CallerDriver {
        public String id() {
            return "dead";
        }

        public LocalText name() {
            return Faulty.thrown();
        }

        public AutoCloseable listen(Consumer<Ring> heard) {
            return Faulty.thrown();
        }
    }
}
