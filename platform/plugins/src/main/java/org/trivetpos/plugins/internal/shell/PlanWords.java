package org.trivetpos.plugins.internal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plan;

/** A plan in lines, as an admin reads it. */
final class PlanWords {

    private final Texts texts;
    private final Locale locale = Locale.getDefault();

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    /** What it comes to, in one line. */
    String title(Plan plan) {
        return texts.text(locale, "plugins.kind." + plan.kind(), plan.name(),
                plan.from().isEmpty() ? plan.to() : plan.from(), plan.to());
    }

    List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(title(plan));
        if (!plan.gates().isEmpty()) {
            lines.add(text("plugins.plan.gates", plan.gates().stream().map(this::gate)
                    .distinct().collect(Collectors.joining(", "))));
        }
        if (!plan.restarted().isEmpty()) {
            lines.add(text("plugins.plan.restarted", String.join(", ", plan.restarted())));
        }
        if (!plan.migrations().isEmpty()) {
            lines.add(text("plugins.plan.migrations", String.join(", ", plan.migrations())));
        }
        if (plan.file() != null) {
            plan.file().asked().forEach(asked -> lines.add(text("plugins.plan.asks", asked.permission(), asked.why())));
        }
        plan.notes().forEach(note -> lines.add(text("plugins.plan.note", words(note))));
        plan.reservations().forEach(one -> lines.add(text("plugins.plan.reservation", words(one))));
        plan.obstacles().forEach(one -> lines.add(text("plugins.plan.obstacle", words(one))));
        return lines;
    }

    private String gate(String type) {
        String key = "plugins.gate." + type;
        return texts.knows(locale, key) ? texts.text(locale, key) : type;
    }

    String text(String key, Object... args) {
        return texts.text(locale, key, args);
    }

    String words(Refusal refusal) {
        return texts.text(locale, refusal);
    }
}
