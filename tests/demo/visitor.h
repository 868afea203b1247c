#pragma once
#include <QString>

namespace mulakat::testing {

// Pictures of the invented visitor, painted: what her phone's camera sees, and the photo that she sends with the form.
bool writeVisitorCamera(const QString &file); // Motion JPEG, 640×480, a few seconds that repeat
bool writeVisitorPhoto(const QString &file);  // JPEG, passport shape

} // namespace mulakat::testing
