// A static library needs one source of its own; the translations are its resources, under :/i18n.
namespace mulakat::translations {
extern const int languages;
const int languages = 3;
} // namespace mulakat::translations
