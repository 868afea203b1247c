// A picture of a card: its decoder, then the readers of its code.
#include "fuzz.h"

#include "identity/codereader.h"
#include "identity/picture.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto picture = identity::decodePicture(fuzz::bytesOf(data, size), { 1024 * 1024, 1'000'000 });
    if (picture)
        (void)identity::readCode(*picture, 50);
    return 0;
}
