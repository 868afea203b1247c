#include <QApplication>
#include <memory>

namespace mulakat::testing {

// Widgets are shown here: the runner's own application has none.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace mulakat::testing
