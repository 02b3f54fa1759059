package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;

/** Says all the time that this till is only used for practice, and ends it. */
final class TrainingBar extends Div {

    private final Rooms rooms;
    private final Words words;
    private final Desk desk;

    TrainingBar(Rooms rooms, Words words, Desk desk) {
        this.rooms = rooms;
        this.words = words;
        this.desk = desk;
        addClassName("training-bar");
        Touch.named(this, "training");
        getElement().setAttribute("role", "status");
        add(Touch.text(words.of("train.banner")),
                Touch.button(words.of("train.end"), "small", "train-end", () -> train(false)));
    }

    /** The order on the screen is parked, or thrown away if it was practised. */
    void train(boolean on) {
        words.workplace().run(context -> {
            rooms.ordering().train(context, on);
            desk.clear();
            desk.start();
        });
    }

    void refresh() {
        Touch.shown(this, desk.isTraining());
    }
}
