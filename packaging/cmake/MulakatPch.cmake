# Precompiled headers, only where unity batches are on too: a build without them (preset dev, tidy) keeps every include honest.
# Two sets, made once and used by all: `core` is Qt Core and the standard library, `widgets` adds Qt Gui and Widgets.
set(MULAKAT_PCH_core
  <algorithm> <array> <chrono> <functional> <memory> <mutex> <optional> <span> <string> <thread> <utility> <variant> <vector>
  <tl/expected.hpp> <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QList> <QMap> <QObject> <QPointer> <QProcess> <QRegularExpression> <QSaveFile> <QSet> <QString> <QStringList>
  <QTemporaryDir> <QTime> <QTimeZone> <QTimer> <QUrl> <QVariant>)
set(MULAKAT_PCH_widgets ${MULAKAT_PCH_core}
  <QAbstractButton> <QApplication> <QBoxLayout> <QFont> <QGridLayout> <QImage> <QLabel> <QLineEdit> <QListView> <QMouseEvent> <QPainter>
  <QPushButton> <QScrollArea> <QStyledItemDelegate> <QWidget>)

function(mulakat_pch_owner name)
  file(WRITE ${CMAKE_BINARY_DIR}/pch_${name}.cpp.in "// Carries the precompiled header ${name}.\n")
  configure_file(${CMAKE_BINARY_DIR}/pch_${name}.cpp.in ${CMAKE_BINARY_DIR}/pch_${name}.cpp COPYONLY)
  add_library(mulakat_pch_${name} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/pch_${name}.cpp)
  set_target_properties(mulakat_pch_${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(mulakat_pch_${name} PRIVATE mulakat_flags ${ARGN})
  target_precompile_headers(mulakat_pch_${name} PRIVATE ${MULAKAT_PCH_${name}})
endfunction()

if(MULAKAT_UNITY)
  mulakat_pch_owner(core Qt6::Core)
  mulakat_pch_owner(widgets Qt6::Widgets)
endif()

# mulakat_pch(<target> <core|widgets>)
function(mulakat_pch target name)
  if(MULAKAT_UNITY)
    target_precompile_headers(${target} REUSE_FROM mulakat_pch_${name})
  endif()
endfunction()
