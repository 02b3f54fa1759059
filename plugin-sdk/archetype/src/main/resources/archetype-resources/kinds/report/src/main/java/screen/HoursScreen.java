package ${package}.screen;

import ${package}.Hours;
import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.Workplace;

/** Contributes the report to the office. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class HoursScreen implements Screen {

    private static final LocalText TITLE = new LocalText("时段营业额", "Takings by hour");

    private final Hours hours;
    private final BusinessDays days;

    @Activate
    public HoursScreen(@Reference Hours hours, @Reference BusinessDays days) {
        this.hours = hours;
        this.days = days;
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
        return "vaadin:bar-chart-h";
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
        return new HoursView(workplace, hours, days);
    }
}
