// A booking slip's code: only what one of the keys signed is genuine.
#include "fuzz.h"

#include "audit/slip.h"

#include <QFile>

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QList<QByteArray> keys{ QByteArray(32, '\x07') }; // nobody has its secret
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const auto read = audit::readSlip(text, keys);
    fuzz::promise(!read || !read->genuine, "a slip that nobody signed is genuine");
    (void)audit::looksLikeSlip(text);
    return 0;
}
