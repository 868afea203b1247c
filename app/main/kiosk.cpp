#include "main/kioskrun.h"

int main(int argc, char **argv)
{
    return mulakat::kiosk::run(argc, argv);
}
