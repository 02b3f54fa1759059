package org.trivetpos.persistence.internal;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.trivetpos.persistence.internal.TeaShop.On;

/** Gives its store up and waits to be killed. */
final class BeginningProcess {

    private BeginningProcess() { }

    /** Arguments: folder of the shop, and the note. */
    public static void main(String[] args) throws Exception {
        TeaShop shop = new TeaShop(Path.of(args[0]), On.H2);
        shop.started(shop.tea());
        System.out.println("READY");
        shop.shop().backups().beginAnew(args[1]);
        new CountDownLatch(1).await();
    }
}
