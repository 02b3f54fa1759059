package org.trivetpos.tender.manual.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A bank card on a terminal that is not connected with the till. */
@Component(service = Tender.class)
public final class CardTender implements Outside {

    @Override
    public TenderId id() {
        return new TenderId("card");
    }

    @Override
    public LocalText name() {
        return new LocalText("刷卡", "Card");
    }

    @Override
    public String icon() {
        return "vaadin:credit-card";
    }

    @Override
    public int position() {
        return 30;
    }
}
