#include "audit/slip.h"
#include "portal/hub/hubstate.h"

#include <QJsonArray>

namespace mulakat::portal::hub {

QString Hub::slip(const base::VisitId &id) const
{
    const visits::Visit *visit = book().visit(id);
    if (!visit || !m->slipKey || !visit->slot.start.isValid() || visit->slot.minutes <= 0)
        return {};
    return audit::signedSlip({book().jail().code, visit->visrn, visit->slot.date, visit->slot.start}, *m->slipKey);
}

visits::Jail Hub::jailForStations() const
{
    visits::Jail jail = book().jail();
    if (m->slipKey) {
        QJsonArray keys{QString::fromLatin1(m->slipKey->publicKey().toHex())};
        for (const auto &older : jail.rest.value(audit::slipKeysField).toArray()) // of a key that was lost, by hand in jail.json
            keys << older;
        jail.rest.insert(audit::slipKeysField, keys);
    }
    return jail;
}

} // namespace mulakat::portal::hub
