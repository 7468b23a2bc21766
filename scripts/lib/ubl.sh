# shellcheck shell=bash
# An invoice in UBL 2.1, as the beats of the story need it: one line, 13 % value added tax. Source it.

# invoice NUMBER ISSUED DUE ORDER BUYER BUYER-LEI QUANTITY PRICE GOODS: Havnbro's invoice in CNY.
invoice() {
	local number=$1 issued=$2 due=$3 order=$4 buyer=$5 lei=$6 quantity=$7 price=$8 goods=$9 net tax gross
	read -r net tax gross < <(awk -v n="$quantity" -v p="$price" 'BEGIN {
		net = n * p
		tax = int(net * 13 + 0.5) / 100
		printf "%.2f %.2f %.2f\n", net, tax, net + tax
	}')
	cat <<-XML
		<?xml version="1.0" encoding="UTF-8"?>
		<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
		 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
		 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
		 <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
		 <cbc:ID>$number</cbc:ID>
		 <cbc:IssueDate>$issued</cbc:IssueDate>
		 <cbc:DueDate>$due</cbc:DueDate>
		 <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
		 <cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>
		 <cac:OrderReference><cbc:ID>$order</cbc:ID></cac:OrderReference>
		 <cac:AccountingSupplierParty>$(party 'Havnbro Nutrition A/S' "$havnbro" DK)</cac:AccountingSupplierParty>
		 <cac:AccountingCustomerParty>$(party "$buyer" "$lei" CN)</cac:AccountingCustomerParty>
		 <cac:TaxTotal>
		  <cbc:TaxAmount currencyID="CNY">$tax</cbc:TaxAmount>
		  <cac:TaxSubtotal>
		   <cbc:TaxableAmount currencyID="CNY">$net</cbc:TaxableAmount>
		   <cbc:TaxAmount currencyID="CNY">$tax</cbc:TaxAmount>
		   <cac:TaxCategory>$vat</cac:TaxCategory>
		  </cac:TaxSubtotal>
		 </cac:TaxTotal>
		 <cac:LegalMonetaryTotal>
		  <cbc:LineExtensionAmount currencyID="CNY">$net</cbc:LineExtensionAmount>
		  <cbc:TaxExclusiveAmount currencyID="CNY">$net</cbc:TaxExclusiveAmount>
		  <cbc:TaxInclusiveAmount currencyID="CNY">$gross</cbc:TaxInclusiveAmount>
		  <cbc:PayableAmount currencyID="CNY">$gross</cbc:PayableAmount>
		 </cac:LegalMonetaryTotal>
		 <cac:InvoiceLine>
		  <cbc:ID>1</cbc:ID>
		  <cbc:InvoicedQuantity unitCode="H87">$quantity</cbc:InvoicedQuantity>
		  <cbc:LineExtensionAmount currencyID="CNY">$net</cbc:LineExtensionAmount>
		  <cac:Item><cbc:Name>$goods</cbc:Name><cac:ClassifiedTaxCategory>$vat</cac:ClassifiedTaxCategory></cac:Item>
		  <cac:Price><cbc:PriceAmount currencyID="CNY">$price</cbc:PriceAmount></cac:Price>
		 </cac:InvoiceLine>
		</Invoice>
	XML
}

vat='<cbc:ID>S</cbc:ID><cbc:Percent>13</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>'

# party NAME LEI COUNTRY
party() {
	printf '%s' "<cac:Party><cac:PostalAddress><cac:Country><cbc:IdentificationCode>$3</cbc:IdentificationCode></cac:Country>" \
		"</cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>$3$2</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>" \
		"</cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>$1</cbc:RegistrationName>" \
		"<cbc:CompanyID schemeID=\"0199\">$2</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>"
}
