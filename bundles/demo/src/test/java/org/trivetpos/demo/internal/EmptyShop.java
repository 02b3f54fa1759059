package org.trivetpos.demo.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/** The neighbours of the menu in a new shop: they note what they are told. */
final class EmptyShop implements Shops {

    final People people = new People();
    final PrinterList printers = new PrinterList();
    private Shop shop = new Shop("shop", new LocalText("我的餐厅", "My restaurant"), LocalText.same(""),
            CurrencyUnit.of("CNY"), true, 600, Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));

    @Override
    public Shop current() {
        return shop;
    }

    @Override
    public Shop change(CommandContext context, Shop wanted) {
        people.require(context, new Permission("store.settings", LocalText.same("")));
        shop = wanted;
        return shop;
    }

    /** Staff and what they may: the manager everything. */
    static final class People implements StaffDirectory, Permissions {

        final List<Staff> hired = new ArrayList<>();
        final List<String> pins = new ArrayList<>();

        @Override
        public List<Staff> all(boolean withInactive) {
            return List.copyOf(hired);
        }

        @Override
        public Optional<Staff> find(StaffId id) {
            return hired.stream().filter(staff -> staff.id().equals(id)).findFirst();
        }

        @Override
        public List<Role> roles() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Role role(RoleId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Staff hireFirst(String name, String pin) {
            if (!hired.isEmpty()) {
                throw Refusal.of("identity.not-the-first").asException();
            }
            return enter(name, new RoleId("manager"), pin);
        }

        @Override
        public Staff hire(CommandContext context, String name, RoleId role, @Nullable Locale language, String pin) {
            require(context, new Permission("identity.staff", LocalText.same("")));
            return enter(name, role, pin);
        }

        private Staff enter(String name, RoleId role, String pin) {
            Staff staff = new Staff(new StaffId("staff-" + (hired.size() + 1)), name, role, null, true);
            hired.add(staff);
            pins.add(pin);
            return staff;
        }

        @Override
        public Staff change(CommandContext context, Staff wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void changePin(CommandContext context, StaffId person, String pin) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void chooseLanguage(CommandContext context, Locale language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Role saveRole(CommandContext context, Role wanted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean allows(StaffId person, Permission permission) {
            return find(person).filter(staff -> staff.role().value().equals("manager")).isPresent();
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (!allows(context.actor(), permission)) {
                throw Refusal.of("identity.permission-missing", permission.name()).asException();
            }
        }

        @Override
        public List<Permission> declared() {
            throw new UnsupportedOperationException();
        }
    }

    /** Printers that refuse a driver that is not installed, as the room does. */
    static final class PrinterList implements Printers {

        final List<Driver> installed = new ArrayList<>(
                List.of(new Driver("virtual", LocalText.same("virtual"), "receipt")));
        final List<Printer> saved = new ArrayList<>();
        boolean broken;

        @Override
        public List<Printer> all() {
            return List.copyOf(saved);
        }

        @Override
        public Printer save(CommandContext context, Printer wanted) {
            if (broken || installed.stream().noneMatch(driver -> driver.id().equals(wanted.driver()))) {
                throw Refusal.of("printing.driver-missing", wanted.driver()).asException();
            }
            saved.add(wanted);
            return wanted;
        }

        @Override
        public void remove(CommandContext context, PrinterId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void receiptsOf(CommandContext context, TerminalId terminal, String name, @Nullable PrinterId printer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Printer> serving(String role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrinterStatus status(PrinterId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public JobId test(CommandContext context, PrinterId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Driver> drivers() {
            return List.copyOf(installed);
        }
    }
}
