#pragma once
#include <QString>
#include <QStringView>

namespace mulakat::portal::web {

// A piece of markup. Only literals of the program become markup (u"<p>"_h); every other text goes through text() or
// attribute(), which escape. There is no way from a QString to unescaped markup but those two.
class Html
{
public:
    Html() = default;
    const QString &markup() const { return m_markup; }
    bool isEmpty() const { return m_markup.isEmpty(); }

    Html &operator+=(const Html &other);
    friend Html operator+(Html left, const Html &right) { return left += right; }

private:
    explicit Html(QString markup)
        : m_markup(std::move(markup))
    {
    }
    friend Html operator""_h(const char16_t *literal, std::size_t length);
    friend Html text(QStringView plain);
    friend Html attribute(QLatin1StringView name, QStringView value);

    QString m_markup;
};

Html operator""_h(const char16_t *literal, std::size_t length);
Html text(QStringView plain);                                   // escaped
Html text(int number);
Html attribute(QLatin1StringView name, QStringView value);      // ` name="escaped"`
Html flag(bool on, const Html &attributeText);                  // the attribute where `on`
Html name(QStringView ofPerson);                                // a person's words, isolated from the text's direction

// Without control characters and direction overrides, line ends as \n: what a text field may hold. The joiners that
// Indic scripts need stay.
QString cleaned(QStringView typed);

} // namespace mulakat::portal::web
