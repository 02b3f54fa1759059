package org.trivetpos.office.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/** Facts in words of the restaurant, in the language of whoever reads them. */
final class FactWords implements Saying.Words {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final JournalScreen.JournalRooms rooms;
    private final Map<String, String> approvers = new HashMap<>();

    FactWords(Office office, JournalScreen.JournalRooms rooms) {
        this.office = office;
        this.rooms = rooms;
    }

    /** What kind of fact it is. */
    String kind(String type) {
        return office.known("office.fact." + type, type);
    }

    /** What happened; a plugin words its own facts under {@code <its name>.says.<PastTense>}. */
    String sentence(SealedFact fact) {
        int dot = fact.type().indexOf('.');
        String own = fact.type().substring(0, Math.max(0, dot)) + ".says." + fact.type().substring(dot + 1);
        String template = office.known("office.says." + fact.type(), office.known(own, ""));
        if (template.isEmpty()) {
            return kind(fact.type());
        }
        try {
            return new Saying(this).of(template, JSON.readTree(fact.json()));
        } catch (JsonProcessingException unreadable) {
            return kind(fact.type());
        }
    }

    /** Whoever did it, or the shop itself. */
    String who(@Nullable String staff) {
        return staff == null ? office.t("journal.shop") : staff(staff);
    }

    /** Who gave that approval, of which an entry holds no more than the id; nothing without one. */
    String approver(@Nullable String approval) {
        return approval == null ? "" : approvers.computeIfAbsent(approval, id -> rooms.journal().about(id).stream()
                .filter(fact -> fact.type().equals("identity.ApprovalGiven")).findFirst()
                .map(fact -> who(fact.actor())).orElse(id));
    }

    String where(@Nullable String terminal) {
        return terminal == null ? "–" : terminal(terminal);
    }

    @Override
    public boolean chinese() {
        return office.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    @Override
    public String money(Money amount) {
        return office.money(amount);
    }

    @Override
    public String moment(Instant at) {
        return office.moment(at);
    }

    @Override
    public String day(LocalDate day) {
        return office.day(day);
    }

    @Override
    public String staff(String id) {
        return id.isEmpty() ? "" : rooms.staff().find(new StaffId(id)).map(person -> person.name()).orElse(id);
    }

    @Override
    public String terminal(String id) {
        return id.isEmpty() ? "" : rooms.terminals().find(new TerminalId(id)).map(known -> known.name()).orElse(id);
    }

    @Override
    public String permission(String key) {
        return rooms.permissions().named(key).map(permission -> office.t(permission.name())).orElse(key);
    }

    @Override
    public String known(String key, String otherwise) {
        return office.known("office.says." + key, otherwise);
    }
}
