package org.acme.faulty;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.spi.TextSource;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.spi.PricingRule;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.spi.Report;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.ScheduledJob;
import org.trivetpos.store.spi.SettingSource;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.OrderPanel;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/** A plugin that does everything wrong: compiled by the test, installed into the running shop. */
public final class Faulty {

    private Faulty() { }

    static <T> T thrown() {
        throw new IllegalStateException("broken on purpose");
    }

    static <T> T stall() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thrown();
    }

    public static class Rule implements PricingRule {
        public String id() {
            return "faulty";
        }

        public Stage stage() {
            return Stage.PROMOTION;
        }

        public List<Effect> apply(Basket basket, List<Money> current) {
            return thrown();
        }
    }

    public static final class StallingRule extends Rule {
        public List<Effect> apply(Basket basket, List<Money> current) {
            return stall();
        }
    }

    public static class NamelessMode implements ServiceMode {
        public ModeId id() {
            return new ModeId("faulty");
        }

        public LocalText name() {
            return thrown();
        }

        public PlacedAt placedAt() {
            return PlacedAt.PAYMENT;
        }
    }

    public static final class StallingMode extends NamelessMode {
        public ModeId id() {
            return stall();
        }
    }

    /** A tender that cannot say its name, and stalls at its amounts. */
    public static class Voucher implements Tender {
        public TenderId id() {
            return new TenderId("voucher");
        }

        public LocalText name() {
            return thrown();
        }

        public String icon() {
            return thrown();
        }

        public boolean givesChange() {
            return false;
        }

        public boolean opensDrawer() {
            return false;
        }

        public boolean counted() {
            return false;
        }

        public List<Money> quickAmounts(Money due) {
            return stall();
        }
    }

    public static final class SilentTender extends Voucher {
        public TenderId id() {
            return thrown();
        }
    }

    public static final class Action implements OrderAction {
        public String id() {
            return "faulty";
        }

        public LocalText name() {
            return new LocalText("出错", "Fail");
        }

        public String icon() {
            return "vaadin:bomb";
        }

        public Target target() {
            return Target.LINE;
        }

        public boolean enabled(Workplace workplace, Order order, OrderLine line) {
            return true;
        }

        public void run(Workplace workplace, Order order, OrderLine line, Consumer<Order> show) {
            thrown();
        }
    }

    public static final class Panel implements OrderPanel {
        public String id() {
            return "faulty";
        }

        public Slot slot() {
            return Slot.SIDE;
        }

        public boolean shownFor(Order order) {
            return true;
        }

        public View create(Workplace workplace, Consumer<Order> show) {
            return new View(new Attaching(), order -> { });
        }
    }

    public static final class Pill implements StatusPill {
        public Component create(Workplace workplace) {
            return thrown();
        }
    }

    /** A screen whose button throws. */
    public static class ClickScreen implements Screen {
        public String id() {
            return "faulty-click";
        }

        public LocalText title() {
            return new LocalText("会出错", "Faulty");
        }

        public String icon() {
            return "bomb";
        }

        public Place place() {
            return Place.TILL;
        }

        public Component create(Workplace workplace) {
            NativeButton button = new NativeButton("click", click -> thrown());
            button.getElement().setAttribute("data-testid", "faulty-button");
            return new Div(button);
        }
    }

    public static final class AttachScreen extends ClickScreen {
        public String id() {
            return "faulty-attach";
        }

        public LocalText title() {
            return thrown();
        }

        public Component create(Workplace workplace) {
            return new Attaching();
        }
    }

    private static final class Attaching extends Div {
        protected void onAttach(AttachEvent event) {
            thrown();
        }
    }

    public static final class Texts implements TextSource {
        public String baseName() {
            return "faulty";
        }

        public String pattern(Locale locale, String key) {
            return thrown();
        }
    }

    public static final class Settings implements SettingSource {
        public List<Setting> settings() {
            return thrown();
        }
    }

    public static final class Permissions implements PermissionSource {
        public List<Permission> permissions() {
            return stall();
        }
    }

    public static final class Figures implements Report {
        public String id() {
            return "faulty";
        }

        public LocalText title() {
            return LocalText.same("Faulty");
        }

        public ReportTable table(BusinessPeriod period) {
            return thrown();
        }
    }

    public static final class Job implements ScheduledJob {
        public String id() {
            return thrown();
        }

        public LocalText title() {
            return LocalText.same("Faulty");
        }

        public Schedule schedule() {
            return new Schedule.AfterBusinessDay();
        }

        public void run(JobRun run) {
            thrown();
        }
    }

    /** Alone in a bundle of its own: while it is there, nobody pays. */
    public static final class Participant implements SettlementParticipant {
        public void settle(CommandContext context, Check check, Order order) {
            thrown();
        }
    }
}
