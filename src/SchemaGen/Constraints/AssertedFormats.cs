namespace SchemaGen.Constraints;

/// <summary>Temporary until the evaluator's list is merged.</summary>
internal static class AssertedFormats
{
    public static bool Contains(string format) => format is "date" or "time" or "date-time" or "duration" or "email" or "hostname" or "ipv4" or "ipv6" or "uuid" or "uri" or "uri-reference" or "json-pointer" or "relative-json-pointer" or "regex";
}
