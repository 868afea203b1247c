// The old letter's unsigned code.
#include "fuzz.h"

#include "identity/aadhaarxml.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    (void)identity::looksLikeAadhaarXml(bytes);
    const identity::AadhaarXml xml = identity::parseAadhaarXml(bytes);
    fuzz::promise(xml.problem.isEmpty() || xml.fields.name.isEmpty(), "fields beside a problem");
    fuzz::promise(xml.fields.number.last4().size() <= 4, "more of a number than its last four");
    return 0;
}
