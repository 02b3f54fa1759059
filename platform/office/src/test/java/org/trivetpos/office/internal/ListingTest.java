package org.trivetpos.office.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private final Listing<String> list = new Listing<>("Printers", Span::new);

    private String key(String row) {
        return list.getDataCommunicator().getKeyMapper().key(row);
    }

    @Test
    void a_tap_on_its_way_reaches_a_row_that_stays_when_others_come_and_go() {
        list.setItems(List.of("kitchen", "receipts"));
        String tapped = key("receipts");
        list.setItems(List.of("bar", "receipts"));
        assertThat(list.getListDataView().getItems()).containsExactly("bar", "receipts");
        assertThat(list.getDataCommunicator().getKeyMapper().get(tapped)).isEqualTo("receipts");
    }

    @Test
    void what_it_shows_may_be_shown_again() {
        list.setItems(List.of("kitchen", "receipts"));
        list.setItems(list.getListDataView().getItems().toList());
        assertThat(list.getListDataView().getItems()).containsExactly("kitchen", "receipts");
    }
}
