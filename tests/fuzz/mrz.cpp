// Machine-readable zones, whole and while they are typed.
#include "fuzz.h"

#include "identity/mrz.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const auto mrz = identity::parseMrz(text, QDate(2026, 12, 2));
    fuzz::promise(!mrz || !mrz->checksGood || !mrz->fields.version.isEmpty(), "good digits of no form");
    for (const int width : { 36, 44 })
        (void)identity::checkMrzLine(text, width, size % 2 == 0);
    return 0;
}
