using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Keywords;
using SchemaGen.Schemas.Keywords.Table;
using SchemaGen.Schemas.Prose;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Writes a schema, and those that it refers to, in the words of draft 2020-12.</summary>
internal sealed class SchemaWriter
{
    private readonly CompactWriter _json = new();
    private readonly MemberNames _names = new();
    private readonly SchemaDocument _document;
    private readonly Places _places;
    private readonly DynamicScopes? _scopes;
    private readonly JsonNode _root;

    // Only a schema with references pays for them.
    private ReferenceWriter? _references;

    /// <param name="document">The document.</param>
    /// <param name="root">The schema of the input.</param>
    /// <param name="strict">Whether the declared dialect is taken by the letter.</param>
    /// <param name="scopes">The dynamic scopes; null where they are not followed.</param>
    public SchemaWriter(SchemaDocument document, JsonNode root, bool strict, DynamicScopes? scopes)
    {
        _document = document;
        _root = root;
        _scopes = scopes;
        _places = new Places(document, strict, scopes);
    }

    /// <summary>Gets whether more schemas depend on the dynamic scope than are told apart.</summary>
    public bool IsFull => _references is { Definitions.IsFull: true };

    private ReferenceWriter References => _references ??= new ReferenceWriter(_document, _places, _scopes, _json, _root);

    /// <summary>Writes the schema of the input; null where the dynamic scopes must be followed for it.</summary>
    public string? Write()
    {
        if (_root is not JsonObject schema)
        {
            return JsonText.Write(_root);
        }

        _json.Start('{');
        WriteMembers(schema, _places.Of(_root, null, isReferred: false));
        if (_references is not null)
        {
            WriteDefinitions(_references);
        }

        _json.End('}');
        return _references is { NeedsScopes: true } ? null : _json.ToString();
    }

    /// <summary>Writes the definitions, and those that are met meanwhile.</summary>
    private void WriteDefinitions(ReferenceWriter references)
    {
        ResolvedDefinitions definitions = references.Definitions;
        if (definitions.Count == 1)
        {
            return;
        }

        _json.Name(KeywordNames.Defs);
        _json.Start('{');
        for (int i = 1; i < definitions.Count && !references.NeedsScopes; i++)
        {
            _json.Name(definitions[i].Name!);
            WriteSchema(definitions[i].Schema, definitions[i].Place);
        }

        _json.End('}');
    }

    /// <summary>Writes a schema; a value that is none allows everything.</summary>
    public void WriteSchema(JsonNode schema, Place place)
    {
        if (schema is JsonObject json)
        {
            _json.Start('{');
            WriteMembers(json, place);
            _json.End('}');
        }
        else
        {
            _json.Flag(schema is not JsonBoolean { Value: false });
        }
    }

    /// <summary>Writes the keywords of a schema.</summary>
    public void WriteMembers(JsonObject schema, Place around)
    {
        schema = _names.LastOfEach(schema);
        Place place = _places.Inside(around, schema);
        schema = Draft3Keywords.Replace(PlainSchema.Of(schema), place.Rules);
        if (place.Rules.IgnoresSiblings && schema[KeywordNames.Ref] is JsonString)
        {
            WriteReferenceAlone(schema, place);
        }
        else if (NullableSchema.IsSplit(schema, place.Rules))
        {
            NullableSchema.Write(this, _json, schema, place);
        }
        else
        {
            WriteKeywords(schema, place);
        }
    }

    /// <summary>Writes the keywords of a schema that is a resource already entered, and repeats no name.</summary>
    public void WriteKeywords(JsonObject schema, Place place)
    {
        DependencyList? dependencies = StatedRelations.AddCompanions(DependencyList.Read(schema, place.Rules), _document, schema);
        List<JsonMember>? furtherReferences = ReferenceWriter.Further(schema);
        List<JsonObject>? stated = StatedRelations.Others(_document, schema);
        bool extendsAllOf = furtherReferences is not null || stated is not null;
        foreach (JsonMember member in schema.Members)
        {
            if (DependencyList.Holds(member.Name))
            {
                dependencies?.Write(this, _json, place);
                dependencies = null;
            }
            else if (extendsAllOf && member.Name == KeywordNames.AllOf)
            {
                WriteAllOf(member.Value, furtherReferences, stated, place);
            }
            else if (furtherReferences is null || !furtherReferences.Contains(member))
            {
                WriteKeyword(schema, member, place);
            }
        }

        dependencies?.Write(this, _json, place);
        if (extendsAllOf && schema[KeywordNames.AllOf] is null)
        {
            WriteAllOf(null, furtherReferences, stated, place);
        }
    }

    private void WriteKeyword(JsonObject schema, JsonMember member, Place place)
    {
        Keyword? keyword = KeywordTable.Find(member.Name);
        if (keyword is null || keyword.Kind == KeywordKind.Vendor)
        {
            // What looks like a schema in it is not one.
            _json.Member(member.Name, member.Value);
        }
        else if (keyword.Kind is not (KeywordKind.Identifier or KeywordKind.Location) && place.Rules.Has(keyword))
        {
            switch (keyword.Content)
            {
                case KeywordContent.Instance:
                    InstanceKeywords.Write(_json, schema, member, place.Rules);
                    break;
                case KeywordContent.NoSchema:
                    WriteValue(schema, member, keyword, place);
                    break;
                case KeywordContent.SchemaMap:
                    WriteMap(member, place);
                    break;
                case KeywordContent.SchemaList:
                    WriteList(schema, member, place);
                    break;
                default:
                    WriteSingle(schema, member, place);
                    break;
            }
        }
    }

    private void WriteValue(JsonObject schema, JsonMember member, Keyword keyword, Place place)
    {
        if (ReferenceWriter.IsReference(member.Name))
        {
            References.Write(member, place);
        }
        else if (member.Name == KeywordNames.Discriminator)
        {
            References.WriteDiscriminator(member, place);
        }
        else if (member.Name == KeywordNames.Required && place.Rules.Declared.IsOpenApi)
        {
            ResponseMembers.WriteRequired(_json, _document, schema, member);
        }
        else if (member.Name == KeywordNames.Format && !place.Rules.AssertsFormat)
        {
            _json.Member(VendorKeywordNames.AnnotatedFormat, member.Value);
        }
        else
        {
            ValueKeywords.Write(_json, schema, member, keyword, place.Rules);
        }
    }

    private void WriteMap(JsonMember member, Place place)
    {
        if (member.Value is not JsonObject map)
        {
            return;
        }

        _json.Name(member.Name);
        _json.Start('{');
        foreach (JsonMember schema in _names.LastOfEach(map).Members)
        {
            _json.Name(schema.Name);
            WriteSchema(member.Name == KeywordNames.Properties ? ProseKeywords.AddTo(_document, schema).Value : schema.Value, place);
        }

        _json.End('}');
    }

    private void WriteList(JsonObject schema, JsonMember member, Place place)
    {
        if (member.Value is not JsonArray { Items: { Count: > 0 } items })
        {
            return;
        }

        // A choice between schemas and something else is none.
        bool isChoice = member.Name is KeywordNames.AnyOf or KeywordNames.OneOf;
        if (isChoice && !PlainValue.AreSchemas(items))
        {
            return;
        }

        // A discriminator says which of them is meant: that a value would fit others too is no fault of it (OpenAPI, Discriminator Object).
        bool isPicked = member.Name == KeywordNames.OneOf && !place.Rules.IsStrict && schema.Member(KeywordNames.Discriminator) is not null && schema.Member(KeywordNames.AnyOf) is null;
        _json.Name(isPicked ? KeywordNames.AnyOf : member.Name);
        _json.Start('[');
        foreach (JsonNode item in items)
        {
            if (isChoice && NullableSchema.IsNull(item, place.Rules))
            {
                NullableSchema.WriteNull(this, _json, (JsonObject)item, place);
            }
            else
            {
                WriteSchema(item, place);
            }
        }

        _json.End(']');
    }

    private void WriteSingle(JsonObject schema, JsonMember member, Place place)
    {
        if (member.Name is KeywordNames.Items or KeywordNames.AdditionalItems && schema[KeywordNames.Items] is JsonArray positions)
        {
            WritePositions(schema, member, positions, place);
        }
        else if (member.Name == KeywordNames.Not && InstanceKeywords.AllowsNothing(schema, place.Rules))
        {
            // The empty list of values forbids everything already, and is written so.
        }
        else if (member.Name != KeywordNames.AdditionalItems && PlainValue.IsSchema(member.Value))
        {
            _json.Name(member.Name);
            WriteSchema(member.Value, place);
        }
    }

    /// <summary>Writes what up to draft 2019-09 an array in <c>items</c> says: a schema for each position, and one for the items behind them. Elsewhere <c>additionalItems</c> has no meaning.</summary>
    private void WritePositions(JsonObject schema, JsonMember member, JsonArray positions, Place place)
    {
        if (schema[KeywordNames.PrefixItems] is not null && place.Rules.Has(KeywordNames.PrefixItems))
        {
            return;
        }

        if (member.Name == KeywordNames.Items)
        {
            WriteList(schema, new JsonMember(KeywordNames.PrefixItems, member.NameSpan, positions), place);
        }
        else if (PlainValue.IsSchema(member.Value))
        {
            _json.Name(KeywordNames.Items);
            WriteSchema(member.Value, place);
        }
    }

    /// <summary>Writes the annotations and the reference, where the dialect ignores all other keywords beside it.</summary>
    private void WriteReferenceAlone(JsonObject schema, Place place)
    {
        foreach (JsonMember member in schema.Members)
        {
            if (member.Name == KeywordNames.Ref)
            {
                References.Write(member, place);
            }
            else if (member.Name != KeywordNames.Default && KeywordTable.IsSilent(member.Name))
            {
                WriteKeyword(schema, member, place);
            }
        }
    }

    /// <summary>Writes <c>allOf</c> with the references that cannot stand beside the first, and the rules that prose states.</summary>
    private void WriteAllOf(JsonNode? parts, List<JsonMember>? references, List<JsonObject>? stated, Place place)
    {
        _json.Name(KeywordNames.AllOf);
        _json.Start('[');
        foreach (JsonNode part in parts is JsonArray array ? array.Items : [])
        {
            WriteSchema(part, place);
        }

        foreach (JsonMember reference in references ?? [])
        {
            _json.Start('{');
            References.Write(reference, place);
            _json.End('}');
        }

        foreach (JsonObject rule in stated ?? [])
        {
            _json.Value(rule);
        }

        _json.End(']');
    }
}
