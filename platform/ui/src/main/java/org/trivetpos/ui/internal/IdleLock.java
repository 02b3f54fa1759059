package org.trivetpos.ui.internal;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;

/**
 * Locks the seat when nobody has touched any tab of this browser for a while. The browser counts, since only it sees
 * the hands; a tablet that slept finds out when it wakes.
 */
final class IdleLock extends Div {

    private static final long serialVersionUID = 1L;

    /** {@code $0}: after so many milliseconds; {@code $1}: so long ago somebody logged in. */
    private static final String WATCH = """
            const lock = this, limit = $0, key = 'trivet-touched';
            lock.stop?.();
            if (limit <= 0) return;
            let own = Date.now() - $1;
            const told = () => { try { return Number(localStorage.getItem(key)) || 0; } catch (e) { return 0; } };
            const touched = () => {
              const now = Date.now();
              if (now - own < 1000) return;
              own = now;
              try { localStorage.setItem(key, now); } catch (e) { /* private windows: this tab counts alone */ }
            };
            let said = false;
            const look = () => {
              if (!lock.isConnected) return lock.stop();
              const idle = Date.now() - Math.max(own, told());
              if (idle < limit) { said = false; return; }
              if (!said) { said = true; lock.$server.idle(); }
            };
            const hands = ['pointerdown', 'keydown', 'wheel'];
            hands.forEach(e => document.addEventListener(e, touched, {capture: true, passive: true}));
            document.addEventListener('visibilitychange', look);
            const timer = setInterval(look, 5000);
            lock.stop = () => {
              clearInterval(timer);
              hands.forEach(e => document.removeEventListener(e, touched, {capture: true}));
              document.removeEventListener('visibilitychange', look);
              lock.stop = null;
            };
            look();
            """;

    private final transient Runnable lock;

    IdleLock(Runnable lock) {
        this.lock = lock;
        getElement().setAttribute("hidden", true);
    }

    /** Counts anew; a limit of zero never locks. */
    void watch(Duration limit, Duration sinceLogin) {
        getElement().executeJs(WATCH, (double) limit.toMillis(), (double) sinceLogin.toMillis());
    }

    @ClientCallable
    private void idle() {
        lock.run();
    }
}
