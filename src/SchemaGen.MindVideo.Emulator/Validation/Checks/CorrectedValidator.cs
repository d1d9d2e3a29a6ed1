using System.Diagnostics;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>
/// The validator of NJsonSchema, which also runs the emulator's own checks wherever a schema that has some is applied to a value. One object validates one input, in a time that grows with its length and no faster:
/// a container with many errors is not looked into any further, and no container is validated against the same schema twice.
/// </summary>
/// <param name="checks">The emulator's own checks.</param>
/// <param name="most">The number of errors of one container, at least 1, after which its further items and members are left out.</param>
internal sealed class CorrectedValidator(CheckTable checks, int most) : JsonSchemaValidator
{
    /// <summary>The extension that marks a condition that was rewritten as alternatives.</summary>
    public const string ConditionMark = "x-emulator-condition";

    /// <summary>The extension that marks a schema that allows null, whatever its keywords say.</summary>
    public const string NullMark = "x-emulator-null";

    private static readonly ValidationError[] s_none = [];

    /// <summary>The time for all checks of an input together. They need microseconds, except for the patterns of a schema.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>What was found for containers. Alternatives within alternatives, and the conditions that are rewritten to them, would otherwise validate the same value twice at each level, so 2^64 times at the deepest.</summary>
    private readonly Dictionary<(JToken, JsonSchema), ICollection<ValidationError>> _done = [];

    private ValidatedValue? _value;
    private TimeSpan _spent;

    /// <summary>Whether parts of the input were not looked at.</summary>
    public bool HasLeftOut { get; private set; }

    /// <inheritdoc />
    protected override ICollection<ValidationError> Validate(JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        // Items and members must all be valid, so those after many errors change nothing; but the same value against a further schema may be an alternative.
        ValidatedValue? container = _value is { } outer && outer.Token != token ? outer : null;
        if (container?.Errors >= most)
        {
            HasLeftOut = true;
            return s_none;
        }

        if (token.Type == JTokenType.Null && schema.ExtensionData?.ContainsKey(NullMark) == true)
        {
            return s_none;
        }

        if (token is JContainer && _done.TryGetValue((token, schema), out ICollection<ValidationError>? known))
        {
            return known;
        }

        ICollection<ValidationError> errors = ValidateOnce(token, schema, schemaType, propertyName);
        if (token is JContainer)
        {
            _done.Add((token, schema), errors);
        }

        if (container is not null)
        {
            container.Errors += errors.Count;
        }

        return errors;
    }

    private ICollection<ValidationError> ValidateOnce(JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName)
    {
        ValidatedValue? outer = _value;
        outer?.Detach(token);
        _value = new ValidatedValue(token);
        try
        {
            ICollection<ValidationError> errors = base.Validate(token, schema, schemaType, propertyName, "");
            Check(token, schema, errors);
            ValidateMembers(token as JObject, schema, schemaType, errors);
            return errors;
        }
        finally
        {
            _value = outer;
            outer?.Attach(token);
        }
    }

    private void Check(JToken token, JsonSchema schema, ICollection<ValidationError> errors)
    {
        IReadOnlyList<SchemaCheck> own = checks.Of(schema);
        if (own.Count == 0)
        {
            return;
        }

        long start = Stopwatch.GetTimestamp();
        int room = most;
        foreach (SchemaCheck.Finding finding in own.SelectMany(check => check.Find(token)))
        {
            if (room-- == 0)
            {
                HasLeftOut = true;
                break;
            }

            errors.Add(new CheckError(finding, token, schema));
        }

        _spent += Stopwatch.GetElapsedTime(start);
        if (_spent > s_patience)
        {
            throw new EndlessCheckException(token);
        }
    }

    private void ValidateMembers(JObject? members, JsonSchema schema, SchemaType schemaType, ICollection<ValidationError> errors)
    {
        if (members is null || checks.MembersOf(schema) is not { } rules)
        {
            return;
        }

        int unknown = 0;
        foreach (JProperty member in members.Properties())
        {
            string[] definitions = [.. rules.Patterns.Where(rule => rule.Pattern.Matches(member.Name, member)).Select(static rule => rule.Definition)];
            if (definitions.Length == 0 && !schema.Properties.ContainsKey(member.Name))
            {
                definitions = rules.Others is { } others ? [others] : [];
                if (!rules.AllowsOthers && unknown++ < most)
                {
                    errors.Add(new ValidationError(ValidationErrorKind.NoAdditionalPropertiesAllowed, member.Name, null, member, schema));
                }
            }

            foreach (ValidationError error in definitions.SelectMany(definition => Validate(member.Value, MemberRules.SchemaOf(schema, definition), schemaType, null, "")))
            {
                errors.Add(error);
            }
        }

        HasLeftOut |= unknown > most;
    }
}
