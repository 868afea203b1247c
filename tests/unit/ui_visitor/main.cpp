#include "ui/theme/theme.h"

#include <QApplication>
#include <memory>

namespace mulakat::testing {

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QApplication>(argc, argv);
    ui::theme::apply(*application);
    return application;
}

} // namespace mulakat::testing
