package org.trivetpos.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page without a browser reads what the shop sends. */
class PageTest {

    private final PageTree tree = new PageTree();

    private void sent(String message) throws Exception {
        tree.apply(new ObjectMapper().readTree(message.replace('\'', '"')));
    }

    @Test
    void a_text_that_changes_is_read_in_the_part_that_has_the_name() throws Exception {
        sent("""
                {'constants': {'Q1': {'event.button': false}}, 'changes': [
                {'node': 4, 'type': 'attach'}, {'node': 5, 'type': 'attach'},
                {'node': 4, 'type': 'put', 'feat': 3, 'key': 'data-testid', 'value': 'due'},
                {'node': 4, 'type': 'put', 'feat': 4, 'key': 'click', 'value': 'Q1'},
                {'node': 5, 'type': 'put', 'feat': 7, 'key': 'text', 'value': '0.00'},
                {'node': 4, 'type': 'splice', 'feat': 2, 'index': 0, 'addNodes': [5]}]}""");
        PageTree.Part due = tree.part("due").orElseThrow();
        assertThat(due.text()).isEqualTo("0.00");
        assertThat(tree.questions(due, "click")).containsExactly("event.button");

        sent("""
                {'changes': [{'node': 5, 'type': 'put', 'feat': 7, 'key': 'text', 'value': '8.00'}]}""");
        assertThat(due.text()).isEqualTo("8.00");

        sent("""
                {'changes': [{'node': 4, 'type': 'splice', 'feat': 2, 'index': 0, 'remove': 1},
                {'node': 5, 'type': 'detach'}, {'node': 4, 'type': 'detach'}]}""");
        assertThat(due.text()).isEmpty();
        assertThat(tree.part("due")).isEmpty();
    }

    @Test
    void a_pushed_message_may_come_in_pieces_and_two_in_one() {
        List<String> messages = new ArrayList<>();
        PushFrames frames = new PushFrames(messages::add, messages::add);
        WebSocket socket = (WebSocket) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {WebSocket.class}, (proxy, method, given) -> null);

        frames.onText(socket, "8|for(", false);
        assertThat(messages).isEmpty();
        frames.onText(socket, ";;);3|one5|a|b", true);
        frames.onText(socket, "cd", true);
        assertThat(messages).containsExactly("for(;;);", "one", "a|bcd");
    }
}
