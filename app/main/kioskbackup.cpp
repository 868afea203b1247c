#include "main/kioskbackup.h"

#include "base/clock.h"
#include "portal/hub/setup.h"
#include "store/backup.h"

#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace mulakat::kiosk {

bool canBackUp(const QString &dataDir)
{
    return QFile::exists(dataDir + QStringLiteral("/portal/hub.sqlite"));
}

void backUp(const QString &dataDir, const QString &path, QObject *context, const station::Reply &reply)
{
    QThreadPool::globalInstance()->start([dataDir, path, context = QPointer(context), reply] {
        const portal::hub::RecoverySeal seal = portal::hub::recoverySeal(dataDir);
        store::BackupLock lock;
        lock.sealSalt = seal.salt;
        lock.publicKey = seal.publicKey;
        const auto made = store::makeBackup(dataDir, path, lock, base::SystemClock().utcMs());
        const base::Done done = made ? base::done() : base::Done(made.error());
        if (context)
            QMetaObject::invokeMethod(context, [reply, done] { reply(done); }, Qt::QueuedConnection);
    });
}

} // namespace mulakat::kiosk
