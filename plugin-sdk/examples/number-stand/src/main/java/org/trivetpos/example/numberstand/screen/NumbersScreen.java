package org.trivetpos.example.numberstand.screen;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.numberstand.NumberStandPermissions;
import org.trivetpos.example.numberstand.internal.Numbers;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Contributes the screen of the hand-over counter. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class NumbersScreen implements Screen {

    private final Numbers numbers;

    @Activate
    public NumbersScreen(@Reference Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String id() {
        return "number-stand";
    }

    @Override
    public LocalText title() {
        return new LocalText("叫号", "Numbers");
    }

    @Override
    public String icon() {
        return "vaadin:megaphone";
    }

    @Override
    public Place place() {
        return Place.TILL;
    }

    @Override
    public Permission permission() {
        return NumberStandPermissions.CALL;
    }

    @Override
    public Component create(Workplace workplace) {
        return new NumbersView(workplace, numbers);
    }
}
