package org.trivetpos.bench;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts together what the shop pushes: a message is its length, a bar and itself, over any number of frames. */
final class PushFrames implements WebSocket.Listener {

    private final StringBuilder waiting = new StringBuilder();
    private final Consumer<String> whole;
    private final Consumer<String> broken;

    /**
     * @param whole  is told each message
     * @param broken is told once why there are no more
     */
    PushFrames(Consumer<String> whole, Consumer<String> broken) {
        this.whole = whole;
        this.broken = broken;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        waiting.append(text);
        for (String message = next(); message != null; message = next()) {
            whole.accept(message);
        }
        socket.request(1);
        return null;
    }

    private @Nullable String next() {
        int bar = waiting.indexOf("|");
        if (bar < 0) {
            return null;
        }
        int end = bar + 1 + Integer.parseInt(waiting.substring(0, bar).strip());
        if (waiting.length() < end) {
            return null;
        }
        String message = waiting.substring(bar + 1, end);
        waiting.delete(0, end);
        return message;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        broken.accept("the shop closed the WebSocket: " + code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        broken.accept("the WebSocket broke: " + failure);
    }
}
