package org.trivetpos.persistence.internal;

import java.nio.file.Path;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.internal.TeaShop.On;

/** Saves the teas, puts them back and throws the copy away, over and over, until it is killed. */
final class ReplacingProcess {

    private ReplacingProcess() { }

    /** Argument: folder of the shop. */
    public static void main(String[] args) throws Exception {
        TeaShop shop = new TeaShop(Path.of(args[0]), On.H2);
        shop.shop().transactions();
        System.out.println("READY");
        while (true) {
            Saved saved = shop.schemas().save("tea");
            shop.schemas().restore(saved);
            shop.schemas().discard(saved);
            System.out.println("ROUND");
        }
    }
}
