// Two names, a line break between them.
#include "fuzz.h"

#include "identity/names.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const auto end = bytes.indexOf('\n');
    const QString left = QString::fromUtf8(end < 0 ? bytes : bytes.left(end));
    const QString right = QString::fromUtf8(end < 0 ? bytes : bytes.mid(end + 1));
    const auto one = identity::matchNames(left, right);
    const auto other = identity::matchNames(right, left);
    fuzz::promise(one.verdict == other.verdict, "the verdict depends on which side is the document");
    fuzz::promise(one.score >= 0 && one.score <= 1.0001, "a score out of its range");
    (void)identity::toLatin(left);
    return 0;
}
