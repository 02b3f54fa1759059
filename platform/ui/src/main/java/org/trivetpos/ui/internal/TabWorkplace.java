package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.store.Terminal;
import org.trivetpos.ui.Workplace;

/** The workplace of one tab. */
final class TabWorkplace implements Workplace {

    private static final int PATIENCE_MILLIS = 300;

    private final Host host;
    private final UI ui;
    private final Staff staff;
    private final Terminal terminal;
    private final Locale locale;

    TabWorkplace(Host host, UI ui, Staff staff, Terminal terminal) {
        this.host = host;
        this.ui = ui;
        this.staff = staff;
        this.terminal = terminal;
        this.locale = staff.language() != null ? staff.language() : host.shops.current().language();
    }

    @Override
    public Staff staff() {
        return staff;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public CommandContext newRequest() {
        return CommandContext.of(staff.id(), terminal.id(), new RequestId(host.ids.next()));
    }

    @Override
    public boolean may(Permission permission) {
        return host.permissions.allows(staff.id(), permission);
    }

    @Override
    public String text(String key, Object... args) {
        return host.text(locale, key, args);
    }

    @Override
    public void run(Consumer<CommandContext> command) {
        new Attempt(host, locale, terminal, command, newRequest()).make();
    }

    @Override
    public <T> void background(Callable<T> work, Consumer<T> whenDone) {
        if (host.workers.isShutdown()) {
            // a room's last word as all of them are closed: this tab begins anew with them
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.addClassName("working");
        ScheduledFuture<?> patience = host.workers.schedule(() -> access(() -> ui.add(bar)), PATIENCE_MILLIS,
                TimeUnit.MILLISECONDS);
        host.workers.execute(() -> {
            Runnable then = outcome(work, whenDone);
            patience.cancel(false);
            access(() -> {
                bar.removeFromParent();
                then.run();
            });
        });
    }

    private <T> Runnable outcome(Callable<T> work, Consumer<T> whenDone) {
        try {
            T result = work.call();
            return () -> whenDone.accept(result);
        } catch (Exception failed) {
            String words = new SpokenErrors(host).words(locale, failed);
            return () -> Toast.trouble(words);
        }
    }

    @Override
    public void tell(String text) {
        Toast.say(text);
    }

    @Override
    public void refuse(Refusal refusal) {
        Toast.trouble(host.texts.text(locale, refusal));
    }

    @Override
    public void access(Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException gone) {
            // the tab was closed meanwhile: nobody is there to see it
            return;
        }
    }

    @Override
    public void open(String screenId) {
        ui.navigate("screen/" + screenId);
    }
}
