package org.trivetpos.front.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.store.Terminal;
import org.trivetpos.ui.Workplace;

/** A tab without a browser: texts are their keys, and what is told is kept. */
final class PaperWorkplace implements Workplace {

    private static final TerminalId TILL = new TerminalId("till-1");

    private final List<String> told = new ArrayList<>();
    private int requests;
    /** The mode that was chosen for this till. */
    @Nullable String startsWith;

    /** What the cashier was told, but for the confirmation that an order was parked. */
    List<String> told() {
        return told.stream().filter(text -> !text.equals("front.parked")).toList();
    }

    @Override
    public Staff staff() {
        return new Staff(new StaffId("wang"), "王芳", new RoleId("cashier"), Locale.CHINESE, true);
    }

    @Override
    public Terminal terminal() {
        return new Terminal(TILL, "收银 1", Instant.EPOCH, null, startsWith);
    }

    @Override
    public Locale locale() {
        return Locale.CHINESE;
    }

    @Override
    public CommandContext newRequest() {
        return CommandContext.of(staff().id(), TILL, new RequestId("request-" + ++requests));
    }

    @Override
    public boolean may(Permission permission) {
        return true;
    }

    @Override
    public String text(String key, Object... args) {
        return key;
    }

    @Override
    public void run(Consumer<CommandContext> command) {
        try {
            command.accept(newRequest());
        } catch (RefusedException refused) {
            refuse(refused.refusal());
        }
    }

    @Override
    public <T> void background(Callable<T> work, Consumer<T> whenDone) {
        throw new UnsupportedOperationException("nothing takes long on paper");
    }

    @Override
    public void tell(String text) {
        told.add(text);
    }

    @Override
    public void refuse(Refusal refusal) {
        told.add(refusal.code());
    }

    @Override
    public void access(Runnable work) {
        work.run();
    }

    @Override
    public void open(String screenId) {
        throw new UnsupportedOperationException("one screen only");
    }

    /** The counter, a mode that needs nothing. */
    static final class Counter implements ServiceMode {

        @Override
        public ModeId id() {
            return new ModeId("counter");
        }

        @Override
        public LocalText name() {
            return LocalText.same("柜台");
        }

        @Override
        public PlacedAt placedAt() {
            return PlacedAt.PAYMENT;
        }
    }
}
