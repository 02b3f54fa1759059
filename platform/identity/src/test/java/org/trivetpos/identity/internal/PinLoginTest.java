package org.trivetpos.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Login.NotAllowed;
import org.trivetpos.identity.Login.Outcome;
import org.trivetpos.identity.Login.Paused;
import org.trivetpos.identity.Login.Welcome;
import org.trivetpos.identity.Login.WrongPin;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.Terminal;
import org.trivetpos.testkit.TestStore;

class PinLoginTest {

    private final TestStore store = TestStore.h2();
    private final House house = new House(store);
    private final House.Demo people = house.hireDemo();

    @AfterEach
    void close() {
        store.close();
    }

    private Outcome cashierTypes(String pin) {
        return house.login.login(House.TILL, people.cashier(), pin);
    }

    @Test
    void theRightPinIsWelcomeAndRecorded() {
        assertThat(cashierTypes("1234")).isEqualTo(new Welcome(house.staff.find(people.cashier()).orElseThrow()));
        assertThat(cashierTypes("１２３４")).isInstanceOf(Welcome.class);
        assertThat(house.facts(people.cashier().value()).getLast()).startsWith("identity.LoggedIn")
                .contains("王芳", "\"terminalName\":\"till-1\"");
        house.login.logout(House.TILL, people.cashier());
        assertThat(house.facts(people.cashier().value()).getLast()).startsWith("identity.LoggedOut");
    }

    @Test
    void aWrongPinIsRecordedWithoutThePin() {
        assertThat(cashierTypes("9876")).isEqualTo(new WrongPin(4));
        assertThat(cashierTypes("")).isEqualTo(new WrongPin(3));
        assertThat(house.facts(people.cashier().value()).getLast()).startsWith("identity.LoginRefused")
                .contains("WRONG_PIN", "王芳");
        assertThat(house.wholeJournal()).doesNotContain("9876").doesNotContain("\"1234\"").doesNotContain("246810");
    }

    @Test
    void afterFiveWrongPinsEvenTheRightOneWaits() {
        for (int left = 4; left >= 0; left--) {
            assertThat(cashierTypes("9999")).isEqualTo(new WrongPin(left));
        }
        assertThat(cashierTypes("1234")).isEqualTo(new Paused(Duration.ofSeconds(30)));
        assertThat(house.login.login(House.TILL, people.manager(), "246810")).isInstanceOf(Paused.class);
        assertThat(house.login.login(House.BAR, people.cashier(), "1234")).isInstanceOf(Welcome.class);
        store.clock().advance(Duration.ofSeconds(30));
        assertThat(cashierTypes("1234")).isInstanceOf(Welcome.class);
    }

    @Test
    void aPauseIsRecordedOnceHoweverOftenSomebodyTries() {
        for (int i = 0; i < 12; i++) {
            cashierTypes("9999");
        }
        assertThat(Collections.frequency(house.factTypes(), "identity.LoginRefused")).isEqualTo(6);
    }

    @Test
    void wrongPinsOfApproversCountAsWell() {
        for (int i = 0; i < 5; i++) {
            house.login.approve(House.TILL, people.manager(), "111112", House.REFUND);
        }
        assertThat(house.login.approve(House.TILL, people.manager(), "246810", House.REFUND))
                .isInstanceOf(Paused.class);
        assertThat(cashierTypes("1234")).isInstanceOf(Paused.class);
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanFiveAnswers() throws Exception {
        try (ExecutorService browsers = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome>> tries = Collections.nCopies(40, () -> cashierTypes("9999"));
            int looked = 0;
            for (Future<Outcome> outcome : browsers.invokeAll(tries)) {
                looked += outcome.get() instanceof WrongPin ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void manyTerminalsTogetherMeetTheLimitOfTheShop() {
        for (int i = 0; i < 13; i++) {
            TerminalId id = new TerminalId("t" + i);
            house.terminals.paired.put(id.value(), new Terminal(id, "t", store.clock().instant(), null));
            for (int k = 0; k < 4; k++) {
                house.login.login(id, people.manager(), "111112");
            }
        }
        assertThat(cashierTypes("1234")).isEqualTo(new Paused(Duration.ofMinutes(10)));
        store.clock().advance(Duration.ofMinutes(10));
        assertThat(cashierTypes("1234")).isInstanceOf(Welcome.class);
    }

    @Test
    void fourTerminalsLogInAtTheSameTime() throws Exception {
        try (ExecutorService tills = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome>> logins = List.of(() -> cashierTypes("1234"),
                    () -> house.login.login(House.BAR, people.manager(), "246810"),
                    () -> house.login.login(House.TILL, people.waiter(), "2345"),
                    () -> house.login.login(House.BAR, people.cashier(), "1234"));
            for (Future<Outcome> outcome : tills.invokeAll(logins)) {
                assertThat(outcome.get()).isInstanceOf(Welcome.class);
            }
        }
    }

    @Test
    void anUnpairedTerminalCannotLogIn() {
        assertThat(house.login.login(House.SETUP, people.manager(), "246810"))
                .isEqualTo(new NotAllowed("identity.terminal-not-paired"));
        assertThat(house.facts(people.manager().value()).getLast()).contains("NOT_PAIRED");
    }

    @Test
    void whoHasLeftOrNeverWasCannotLogIn() {
        Staff cashier = house.staff.find(people.cashier()).orElseThrow();
        house.staff.change(house.by(people.manager()),
                new Staff(cashier.id(), cashier.name(), cashier.role(), null, false));
        assertThat(cashierTypes("1234")).isEqualTo(new NotAllowed("identity.person-left"));
        assertThat(house.login.login(House.TILL, new StaffId("nobody"), "1234"))
                .isEqualTo(new NotAllowed("identity.person-left"));
    }

    @Test
    void onlyWhoMayApproveAndMayDoItHimselfApproves() {
        RoleId role = new RoleId("head-waiter");
        house.staff.saveRole(house.by(people.manager()), new Role(role, LocalText.same("Head waiter"),
                Set.of("identity.approve", "ordering.void")));
        StaffId head = house.staff.hire(house.by(people.manager()), "周敏", role, null, "975310").id();
        assertThat(house.login.approve(House.TILL, people.cashier(), "1234", House.PAY))
                .isEqualTo(new NotAllowed("identity.may-not-approve"));
        assertThat(house.login.approve(House.TILL, head, "975310", House.REFUND))
                .isEqualTo(new NotAllowed("identity.may-not-approve"));
        assertThat(house.login.approve(House.TILL, head, "975310",
                new Permission("ordering.void", LocalText.same("Void"))))
                .isInstanceOf(Login.Approved.class);
    }

    @Test
    void theJournalFindsTheApproverByTheApproval() {
        Login.Approved approved = (Login.Approved) house.login.approve(House.TILL, people.manager(), "246810",
                House.REFUND);
        assertThat(house.facts(approved.approval().value())).singleElement().asString()
                .startsWith("identity.ApprovalGiven").contains("陈静", "settlement.refund");
    }
}
