#pragma once
#include <QByteArray>
#include <QImage>

namespace mulakat::ui::print {

// QR code of the bytes (error correction M), one pixel a module with the quiet zone of four modules: index 1 is dark.
// A null image for no bytes, or more than one code holds.
QImage qrModules(const QByteArray &payload);

} // namespace mulakat::ui::print
