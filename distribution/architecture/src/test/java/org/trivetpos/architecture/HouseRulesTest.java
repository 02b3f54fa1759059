package org.trivetpos.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be read from compiled classes. Each failure says what to do instead. */
class HouseRulesTest {

    private static final String REFERENCE = "org.osgi.service.component.annotations.Reference";

    private static final String ACTIVATE = "org.osgi.service.component.annotations.Activate";

    private static JavaClasses house;

    @BeforeAll
    static void importTheHouse() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/testkit"))
                .importPackages("org.trivetpos");
    }

    @Test
    void a_room_knows_only_rooms_upstream() {
        classes().that(describe("are in a room", c -> River.ROOMS.contains(River.roomOf(c.getPackageName()))))
                .should(depend("depend only on rooms upstream", d -> River.mayKnow(
                        River.roomOf(d.getOriginClass().getPackageName()),
                        River.roomOf(d.getTargetClass().getPackageName()))))
                .because("the river runs one way: if an upstream room must trigger you, implement a gate in its spi "
                        + "package; if you only want to know, read its facts with a FactReader").check(house);
    }

    @Test
    void nobody_reaches_into_another_bundle() {
        classes().should(depend("leave the internals of other bundles alone", d -> {
            String target = d.getTargetClass().getPackageName();
            return !River.isInternal(target)
                    || River.roomOf(target).equals(River.roomOf(d.getOriginClass().getPackageName()));
        })).because("bundles compile against api bundles alone, so that each can be updated in a running shop; ask "
                + "through the room's api, or add what is missing to it").check(house);
    }

    @Test
    void vaadin_stays_in_screens() {
        noClasses().that(describe("are no screens", c -> !isScreen(c)))
                .should().dependOnClassesThat().resideInAPackage("com.vaadin..")
                .because("only api/ui, ui, front, office and a plugin's own .screen package may show something; "
                        + "put the rule into a service and let a screen ask it").check(house);
    }

    @Test
    void jpa_stays_in_persistence_and_internals() {
        noClasses().that(describe("are neither persistence nor internal", c -> !River.isInternal(c.getPackageName())
                        && !River.roomOf(c.getPackageName()).equals("persistence")))
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .because("the outside sees records and facts, never entities; return a record").check(house);
    }

    @Test
    void api_packages_hold_no_state() {
        classes().that(describe("are in an api package", c -> River.isApi(c.getPackageName())
                        && !c.getSimpleName().equals("package-info")))
                .should(be("an interface, record, enum, annotation or exception", c -> c.isInterface() || c.isRecord()
                        || c.isEnum() || c.isAnnotation() || c.isAssignableTo(Throwable.class)
                        || c.isAnonymousClass() || c.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .because("an api is a contract; move the class into the room's internal package").check(house);
    }

    @Test
    void money_and_quantities_are_never_floating_point() {
        noClasses().that(describe("calculate or keep figures", c -> !draws(c)))
                .should(have("double or float", c -> c.getFields().stream().anyMatch(f -> floating(f.getRawType()))
                        || c.getMethods().stream().anyMatch(m -> floating(m.getRawReturnType())
                                || m.getRawParameterTypes().stream().anyMatch(HouseRulesTest::floating))))
                .because("use Money, Quantity, or a long in the smallest unit, and say how to round").check(house);
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses().that(describe("are not the clock's own bundle", c ->
                        !c.getPackageName().startsWith("org.trivetpos.kernel.internal")))
                .should().callMethodWhere(describe("asks the machine for the time", call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now = call.getName().equals("now") && owner.startsWith("java.time.")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
                    return now || millis || clock;
                })).because("a test must be able to set the time; take a java.time.Clock in the constructor")
                .check(house);
    }

    @Test
    void nobody_sleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .because("waiting is done on a condition, a future or a scheduled executor").check(house);
    }

    @Test
    void bundles_are_made_of_components() {
        noClasses().that(describe("are not the two named exceptions", c ->
                        !List.of("persistence", "jdk").contains(River.roomOf(c.getPackageName()))))
                .should().dependOnClassesThat().haveNameMatching(
                        "org\\.osgi\\.(framework\\.BundleActivator|util\\.tracker\\..*)")
                .because("use Declarative Services: constructor injection, and a volatile List for a set of plugins")
                .check(house);
    }

    @Test
    void a_component_offers_one_constructor() {
        classes().that(describe("are made by declarative services", c -> c.getConstructors().stream()
                        .anyMatch(k -> k.isAnnotatedWith(ACTIVATE))))
                .should(be("made by the only public constructor with its number of arguments", c ->
                        c.getConstructors().stream().filter(k -> k.isAnnotatedWith(ACTIVATE)).allMatch(injected ->
                                c.getConstructors().stream().filter(k -> k.getModifiers().contains(JavaModifier.PUBLIC)
                                        && k.getRawParameterTypes().size() == injected.getRawParameterTypes().size())
                                        .count() == 1)))
                .because("declarative services tries each that fits by its number, in the order the machine lists "
                        + "them, and logs an error for a wrong one; give tests a static method").check(house);
    }

    @Test
    void static_fields_never_change() {
        fields().that().areStatic().and(describe("are written by people", f ->
                        !f.getModifiers().contains(JavaModifier.SYNTHETIC) && !f.getOwner().isEnum()))
                .should().beFinal()
                .because("a static that changes is a hidden singleton that outlives its bundle; make it a field of a "
                        + "component").check(house);
    }

    @Test
    void references_in_fields_are_dynamic_lists() {
        fields().that(describe("are injected", f -> f.isAnnotatedWith(REFERENCE)))
                .should(beVolatile())
                .because("a single service comes by the constructor; only a set of plugins is a field: a volatile "
                        + "List, dynamic and greedy, so that a swap restarts nobody").check(house);
    }

    @Test
    void names_say_what_is_special() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("DTO")
                .orShould().haveSimpleName("Ticket")
                .because("a class is named for what is special about it (JpaOrders, EscPosDriver); a bare Ticket means "
                        + "two things: say Check or KitchenTicket").check(house);
    }

    private static boolean isScreen(JavaClass c) {
        return River.SCREENS.contains(River.roomOf(c.getPackageName())) || c.getPackageName().endsWith(".screen");
    }

    /** Drawing on a raster needs floating point and touches no figure. */
    private static boolean draws(JavaClass c) {
        return c.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("java.awt"));
    }

    private static boolean floating(JavaClass type) {
        String name = type.getName();
        return name.equals("double") || name.equals("float") || name.equals("java.lang.Double")
                || name.equals("java.lang.Float");
    }

    private static ArchCondition<JavaClass> depend(String words, Predicate<Dependency> allowed) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream().filter(allowed.negate())
                        .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> be(String words, Predicate<JavaClass> test) {
        return new ArchCondition<>("be " + words) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, test.test(item), item.getName() + " is not " + words));
            }
        };
    }

    private static ArchCondition<JavaClass> have(String words, Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + words) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, test.test(item), item.getName() + " has " + words));
            }
        };
    }

    private static ArchCondition<JavaField> beVolatile() {
        return new ArchCondition<>("be a volatile List") {
            @Override
            public void check(JavaField item, ConditionEvents events) {
                boolean fine = item.getModifiers().contains(JavaModifier.VOLATILE);
                events.add(new SimpleConditionEvent(item, fine, item.getFullName() + " is not a volatile List"));
            }
        };
    }
}
