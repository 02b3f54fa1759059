package ${package}.screen;

import ${package}.TakingsToday;
import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Contributes the screen; it comes and goes in open browsers with this plugin. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class TakingsScreen implements Screen {

    private static final LocalText TITLE = new LocalText("今日收款", "Takings of today");

    private final TakingsToday takings;

    @Activate
    public TakingsScreen(@Reference TakingsToday takings) {
        this.takings = takings;
    }

    @Override
    public String id() {
        return "${artifactId}";
    }

    @Override
    public LocalText title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "vaadin:coin-piles";
    }

    @Override
    public Place place() {
        return Place.OFFICE;
    }

    @Override
    public Permission permission() {
        return new Permission("till.report", LocalText.same("till.report"));
    }

    @Override
    public Component create(Workplace workplace) {
        return new TakingsView(workplace, takings);
    }
}
