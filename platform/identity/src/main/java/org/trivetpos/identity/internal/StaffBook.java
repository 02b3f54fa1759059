package org.trivetpos.identity.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.PinChanged;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.RoleSaved;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffChanged;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.identity.StaffHired;
import org.trivetpos.identity.internal.Roster.Member;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.persistence.Transactions;

/** Changes people and roles. PINs are hashed before the transaction begins, because that takes long on purpose. */
@Component
public final class StaffBook implements StaffDirectory {

    private final HouseRoster roster;
    private final RolePermissions permissions;
    private final PepperedPins pins;
    private final Transactions transactions;
    private final Commands commands;
    private final Journal journal;
    private final Ids ids;

    @Activate
    public StaffBook(@Reference HouseRoster roster, @Reference RolePermissions permissions,
            @Reference PepperedPins pins, @Reference Transactions transactions, @Reference Commands commands,
            @Reference Journal journal, @Reference Ids ids) {
        this.roster = roster;
        this.permissions = permissions;
        this.pins = pins;
        this.transactions = transactions;
        this.commands = commands;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public List<Staff> all(boolean withInactive) {
        return roster.current().members().values().stream().map(Member::staff)
                .filter(staff -> withInactive || staff.active())
                .sorted(Comparator.comparing(Staff::name, Collator.getInstance(Locale.CHINA))
                        .thenComparing(staff -> staff.id().value())).toList();
    }

    @Override
    public Optional<Staff> find(StaffId id) {
        return roster.current().find(id).map(Member::staff);
    }

    @Override
    public List<Role> roles() {
        return roster.current().roles().values().stream().sorted(Comparator.comparing(role -> role.id().value()))
                .toList();
    }

    @Override
    public Role role(RoleId id) {
        Role role = roster.current().roles().get(id);
        if (role == null) {
            throw new IllegalArgumentException("there is no role " + id.value());
        }
        return role;
    }

    @Override
    public Staff hireFirst(String name, String pin) {
        String digits = PinRules.checked(pin);
        String hash = pins.hash(digits);
        return transactions.call(() -> {
            Roster now = roster.open();
            if (!now.members().isEmpty()) {
                throw Refusal.of("identity.not-the-first").asException();
            }
            return enter(null, now, name, BuiltInRoles.MANAGER, null, digits, hash);
        });
    }

    @Override
    public Staff hire(CommandContext context, String name, RoleId role, @Nullable Locale language, String pin) {
        String digits = PinRules.checked(pin);
        String hash = pins.hash(digits);
        AtomicReference<@Nullable Staff> made = new AtomicReference<>();
        StaffId id = new StaffId(commands.once(context, "identity.hire", String.class, () -> {
            Staff giver = permissions.answerable(context, DoorPermissions.STAFF);
            Roster now = roster.open();
            StaffRules.checkMayGive(now, giver, StaffRules.knownRole(now, role));
            Staff staff = enter(context, now, name, role, language, digits, hash);
            made.set(staff);
            return staff.id().value();
        }));
        return result(made, id);
    }

    private Staff enter(@Nullable CommandContext context, Roster now, String name, RoleId roleId,
            @Nullable Locale language, String digits, String hash) {
        Role role = StaffRules.knownRole(now, roleId);
        StaffId id = new StaffId(ids.next());
        Staff staff = new Staff(id, StaffRules.checkedName(now, id, name), roleId, StaffRules.checkedLanguage(language),
                true);
        PinRules.checkLength(digits.length(), role, staff.name());
        roster.save(new Member(staff, hash, digits.length()));
        journal.append(context, id.value(), new StaffHired(id, staff.name(), roleId));
        return staff;
    }

    @Override
    public Staff change(CommandContext context, Staff wanted) {
        AtomicReference<@Nullable Staff> made = new AtomicReference<>();
        commands.once(context, "identity.change-staff", String.class, () -> {
            Staff giver = permissions.answerable(context, DoorPermissions.STAFF);
            Roster now = roster.open();
            Member before = StaffRules.known(now, wanted.id());
            Role role = StaffRules.knownRole(now, wanted.role());
            StaffRules.checkMayGive(now, giver, now.roleOf(before.staff()));
            StaffRules.checkMayGive(now, giver, role);
            String name = StaffRules.checkedName(now, wanted.id(), wanted.name());
            PinRules.checkLength(before.pinDigits(), role, name);
            write(context, now, before, new Staff(wanted.id(), name, wanted.role(),
                    StaffRules.checkedLanguage(wanted.language()), wanted.active()), made);
            return wanted.id().value();
        });
        return result(made, wanted.id());
    }

    @Override
    public void chooseLanguage(CommandContext context, Locale language) {
        commands.once(context, "identity.choose-language", String.class, () -> {
            Roster now = roster.open();
            Staff own = now.working(context.actor())
                    .orElseThrow(() -> Refusal.of("identity.person-left").asException());
            write(context, now, StaffRules.known(now, own.id()), new Staff(own.id(), own.name(), own.role(),
                    StaffRules.checkedLanguage(language), true), new AtomicReference<>());
            return own.id().value();
        });
    }

    private void write(CommandContext context, Roster now, Member before, Staff after,
            AtomicReference<@Nullable Staff> made) {
        made.set(after);
        if (after.equals(before.staff())) {
            return;
        }
        Member changed = new Member(after, before.pinHash(), before.pinDigits());
        StaffRules.checkSomebodyManages(now.with(changed));
        roster.save(changed);
        journal.append(context, after.id().value(), new StaffChanged(after.id(),
                StaffChanged.Data.of(before.staff()), StaffChanged.Data.of(after)));
    }

    @Override
    public void changePin(CommandContext context, StaffId person, String pin) {
        String digits = PinRules.checked(pin);
        String hash = pins.hash(digits);
        commands.once(context, "identity.change-pin", String.class, () -> {
            boolean own = person.equals(context.actor());
            Staff giver = own ? provedOwn(context) : permissions.answerable(context, DoorPermissions.STAFF);
            Roster now = roster.open();
            Member before = StaffRules.known(now, person);
            Role role = now.roleOf(before.staff());
            if (!own) {
                StaffRules.checkMayGive(now, giver, role);
            }
            PinRules.checkLength(digits.length(), role, before.staff().name());
            roster.save(new Member(before.staff(), hash, digits.length()));
            journal.append(context, person.value(), new PinChanged(person, before.staff().name()));
            return person.value();
        });
    }

    /** An open screen alone is no proof: who sets the own PIN has just typed the old one. */
    private Staff provedOwn(CommandContext context) {
        return permissions.approver(context, Login.OWN_PIN).filter(context.actor()::equals)
                .flatMap(roster.current()::working)
                .orElseThrow(() -> RolePermissions.missing(Login.OWN_PIN).asException());
    }

    @Override
    public Role saveRole(CommandContext context, Role wanted) {
        AtomicReference<@Nullable Role> made = new AtomicReference<>();
        commands.once(context, "identity.save-role", String.class, () -> {
            Staff giver = permissions.answerable(context, DoorPermissions.STAFF);
            Roster now = roster.open();
            Role before = now.roles().get(wanted.id());
            Role after = StaffRules.checkedRole(wanted);
            StaffRules.checkMayGive(now, giver, before);
            StaffRules.checkMayGive(now, giver, after);
            now.workingIn(after.id()).forEach(one -> PinRules.checkLength(one.pinDigits(), after, one.staff().name()));
            made.set(after);
            if (!after.equals(before)) {
                StaffRules.checkSomebodyManages(now.with(after));
                roster.save(after);
                journal.append(context, after.id().value(), new RoleSaved(after.id(), after.name(),
                        before == null ? List.of() : before.permissions().stream().sorted().toList(),
                        after.permissions().stream().sorted().toList()));
            }
            return after.id().value();
        });
        return Objects.requireNonNullElseGet(made.get(), () -> role(wanted.id()));
    }

    /** What was just made, or, for a repeated request, what is there now. */
    private Staff result(AtomicReference<@Nullable Staff> made, StaffId id) {
        return Objects.requireNonNullElseGet(made.get(), () -> find(id).orElseThrow());
    }
}
