// The photo's codestream. The product decodes only signed ones; the decoder must stand any.
#include "fuzz.h"

#include "identity/photo.h"

using namespace mulakat;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QImage image = identity::decodePhoto(fuzz::bytesOf(data, size));
    fuzz::promise(image.width() <= 512 && image.height() <= 512, "larger than the cap");
    return 0;
}
