#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QVariant>
#include <QWidget>
#include <QtMath>

namespace mulakat::ui::theme {

namespace {

constexpr char kindProperty[] = "mulakatKind";
constexpr char wrongProperty[] = "mulakatWrong";
constexpr int darkBelow = 128; // lightness of the window colour
constexpr double disabledShare = 0.55;

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [&](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.paper);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.raised);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.quietInk);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::BrightText, c.onBrand);
    palette.setColor(QPalette::Highlight, c.selected);
    palette.setColor(QPalette::HighlightedText, c.ink);
    palette.setColor(QPalette::Link, c.brand);
    palette.setColor(QPalette::LinkVisited, c.brand);
    palette.setColor(QPalette::ToolTipBase, c.ink);
    palette.setColor(QPalette::ToolTipText, c.paper);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.fieldLine);
    palette.setColor(QPalette::Shadow, c.fieldLine);
    const QColor pale = mixed(c.quietInk, c.paper, disabledShare);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, pale);
    return palette;
}

const QColor &colourOf(const Colours &c, Tone tone)
{
    switch (tone) {
    case Tone::Ink:
        return c.ink;
    case Tone::Quiet:
        return c.quietInk;
    case Tone::Waiting:
        return c.waiting;
    case Tone::Ready:
        return c.ready;
    case Tone::Live:
        return c.live;
    case Tone::Attention:
        return c.attention;
    case Tone::Closed:
        return c.closed;
    case Tone::Brand:
        return c.brand;
    case Tone::Legal:
        return c.legal;
    case Tone::OnBrand:
        break;
    }
    return c.onBrand;
}

} // namespace

void apply(QApplication &application)
{
    application.setStyle(new Style);
    application.setPalette(paletteOf(Tokens::light()));
    application.setFont(fontFor(QStringLiteral("en"), Tokens::body));
}

void useLanguage(QApplication &application, const QString &language)
{
    const QLocale locale(language == QLatin1String("en") ? QStringLiteral("en_IN") : language + QStringLiteral("_IN"));
    QLocale::setDefault(locale);
    application.setFont(fontFor(language, Tokens::body));
    application.setLayoutDirection(locale.textDirection());
}

QFont fontFor(const QString &language, int pixelSize)
{
    QStringList families{QStringLiteral("Noto Sans")};
    const auto script = [&](const char *name) { families << QStringLiteral("Noto Sans ") + QLatin1String(name); };
    // Joined letters break when a word's letters come from two fonts, and Noto Nastaliq is misdrawn by Qt 6.4.
    if (language == QLatin1String("ur") || language == QLatin1String("ks") || language == QLatin1String("sd"))
        families.prepend(QStringLiteral("Noto Naskh Arabic"));
    for (const char *name : {"Devanagari", "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam", "Gujarati", "Gurmukhi", "Oriya",
                             "Ol Chiki", "Meetei Mayek", "Symbols"})
        script(name);
    families << QStringLiteral("Noto Naskh Arabic");
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixelSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void setScheme(QWidget &widget, Scheme scheme)
{
    widget.setPalette(paletteOf(scheme == Scheme::Dark ? Tokens::dark() : Tokens::light()));
}

const Colours &coloursOf(const QWidget &widget)
{
    const bool dark = widget.palette().color(QPalette::Window).lightness() < darkBelow;
    return dark ? Tokens::dark() : Tokens::light();
}

void setType(QWidget &widget, int pixelSize, bool bold)
{
    QFont font = widget.font();
    font.setPixelSize(pixelSize);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    widget.setFont(font);
}

void setTone(QWidget &widget, Tone tone)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, colourOf(coloursOf(widget), tone));
    palette.setColor(QPalette::Text, palette.color(QPalette::WindowText));
    widget.setPalette(palette);
}

int lineHeightOf(const QFont &font)
{
    return qCeil(font.pixelSize() * Tokens::lineHeight);
}

int touchOf(const QWidget &widget)
{
    const int size = widget.font().pixelSize();
    return size >= Tokens::publicBody ? Tokens::publicTouch : size >= Tokens::large ? Tokens::deskRow : Tokens::deskTouch;
}

void setButtonKind(QAbstractButton &button, ButtonKind kind)
{
    button.setProperty(kindProperty, int(kind));
    button.update();
}

ButtonKind buttonKind(const QWidget &button)
{
    const QVariant kind = button.property(kindProperty);
    return kind.isValid() ? ButtonKind(kind.toInt()) : ButtonKind::Secondary;
}

QColor buttonText(const QWidget &button)
{
    const Colours &c = coloursOf(button);
    if (!button.isEnabled())
        return button.palette().color(QPalette::Disabled, QPalette::ButtonText);
    switch (buttonKind(button)) {
    case ButtonKind::Primary:
        return c.onBrand;
    case ButtonKind::Danger:
        return c.attention;
    case ButtonKind::Quiet:
        return c.brand;
    case ButtonKind::Secondary:
        break;
    }
    return c.ink;
}

void setWrong(QWidget &field, bool wrong)
{
    field.setProperty(wrongProperty, wrong);
    field.update();
}

bool isWrong(const QWidget *field)
{
    return field && field->property(wrongProperty).toBool();
}

} // namespace mulakat::ui::theme
