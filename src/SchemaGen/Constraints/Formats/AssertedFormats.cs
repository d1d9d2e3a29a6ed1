namespace SchemaGen.Constraints.Formats;

/// <summary>The formats that are asserted, because their grammar is exact. All others are annotations.</summary>
internal static class AssertedFormats
{
    private static readonly Dictionary<string, AssertedFormat> s_formats = Table(
        new("date", "a date such as 2024-12-31", DateFormats.IsDate),
        new("time", "a time such as 23:59:00Z", DateFormats.IsTime),
        new("date-time", "a date and time such as 2024-12-31T23:59:00Z", DateFormats.IsDateTime),
        new("duration", "a duration such as P1DT12H", DateFormats.IsDuration),
        new("email", "an e-mail address", EmailFormats.IsEmail),
        new("idn-email", "an e-mail address", EmailFormats.IsInternational),
        new("hostname", "a host name", HostNameFormats.IsHostName),
        new("idn-hostname", "a host name", HostNameFormats.IsInternational),
        new("ipv4", "an IPv4 address", static text => IpAddressText.IsIPv4(text, 0, text.Length)),
        new("ipv6", "an IPv6 address", static text => IpAddressText.IsIPv6(text, 0, text.Length)),
        new("uri", AbsoluteUriConstraint.Expected, AbsoluteUriConstraint.IsValid) { Describe = static text => AbsoluteUriConstraint.Describe(text) ?? "" },
        new("uri-reference", "a URI or a relative reference", static text => IsReference(text, false)),
        new("iri", "an absolute URI", static text => UriText.SchemeLength(text) is >= 0 and int scheme && UriGrammar.FaultOf(text, scheme + 1, true) is null),
        new("iri-reference", "a URI or a relative reference", static text => IsReference(text, true)),
        new("uri-template", "a URI template", PointerFormats.IsTemplate),
        new("uuid", "a UUID", PointerFormats.IsUuid),
        new("json-pointer", "a JSON Pointer", PointerFormats.IsPointer),
        new("relative-json-pointer", "a relative JSON Pointer", PointerFormats.IsRelativePointer),
        new("regex", "a regular expression", EcmaScriptPattern.IsValid));

    public static IEnumerable<string> Names => s_formats.Keys;

    public static AssertedFormat? Find(string name) => s_formats.TryGetValue(name, out AssertedFormat? format) ? format : null;

    private static Dictionary<string, AssertedFormat> Table(params AssertedFormat[] formats) => formats.ToDictionary(static format => format.Name, StringComparer.Ordinal);

    private static bool IsReference(string text, bool isInternational)
    {
        int scheme = UriText.SchemeLength(text);
        return UriGrammar.FaultOf(text, scheme < 0 ? 0 : scheme + 1, isInternational) is null;
    }
}
