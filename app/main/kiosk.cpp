#include "base/leftovers.h"
#include "main/kioskrun.h"

int main(int argc, char **argv)
{
    mulakat::base::overwriteFreedMemory(argv);
    return mulakat::kiosk::run(argc, argv);
}
