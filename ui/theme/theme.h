#pragma once
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainterPath>
#include <QString>

class QAbstractButton;
class QApplication;
class QPainter;
class QWidget;

namespace mulakat::ui::theme {

// Style, palette and font of the whole process. Main thread, once, before the first window.
void apply(QApplication &application);

// Font, number format and writing direction of a language ("en", "hi", "ta", "ur" …).
void useLanguage(QApplication &application, const QString &language);
QFont fontFor(const QString &language, int pixelSize); // tabular figures: Noto Sans's own are

// Light paper or the booth's night, for a widget and what is in it.
enum class Scheme { Light, Dark };
void setScheme(QWidget &widget, Scheme scheme);
const Colours &coloursOf(const QWidget &widget); // the palette tells which

// Size of a widget's text; children inherit it.
void setType(QWidget &widget, int pixelSize, bool bold = false);
enum class Tone { Ink, Quiet, Waiting, Ready, Live, Attention, Closed, Brand, Legal, OnBrand };
void setTone(QWidget &widget, Tone tone); // colour of its text
int lineHeightOf(const QFont &font);      // px, for rows: 1.4 of the size
int touchOf(const QWidget &widget);       // least height of what is pressed: desk or public by the type's size

// How Style paints a button.
enum class ButtonKind { Primary, Secondary, Quiet, Danger };
void setButtonKind(QAbstractButton &button, ButtonKind kind);
ButtonKind buttonKind(const QWidget &button);
QColor buttonText(const QWidget &button); // of its text, by kind and whether it can be pressed

// A field whose content is wrong is framed in attention.
void setWrong(QWidget &field, bool wrong);
bool isWrong(const QWidget *field);

// The shape that goes with a state, filling `square`: ◔ ✓ ● ▲ ▬.
void paintState(QPainter &painter, State state, const QColor &colour, const QRectF &square);

} // namespace mulakat::ui::theme
