package org.trivetpos.testkit.device;

import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A way to pay that works, or misbehaves at its amounts as a test says. Thread-safe. */
public final class ScriptedTender implements Tender {

    /** Its id in a sale. */
    public static final String ID = "testkit";

    private final Stall stall = new Stall();
    private volatile Conduct conduct = Conduct.WELL;

    /** What it does when its quick amounts are asked. {@code STALLS} until it is told something else. */
    public enum Conduct { WELL, THROWS, STALLS, NULL }

    /** What it does from now on. */
    public ScriptedTender now(Conduct wanted) {
        conduct = wanted;
        if (wanted != Conduct.STALLS) {
            stall.letGo();
        }
        return this;
    }

    @Override
    public TenderId id() {
        return new TenderId(ID);
    }

    @Override
    public LocalText name() {
        return new LocalText("测试支付", "Test tender");
    }

    @Override
    public String icon() {
        return "vaadin:flask";
    }

    @Override
    public boolean givesChange() {
        return false;
    }

    @Override
    public boolean opensDrawer() {
        return false;
    }

    @Override
    public boolean counted() {
        return false;
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return switch (conduct) {
            case WELL -> List.of(due);
            case THROWS -> throw new IllegalStateException("a test wants this tender to fail");
            case NULL -> null;
            case STALLS -> {
                stall.here();
                yield List.of(due);
            }
        };
    }
}
